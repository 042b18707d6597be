import { describe, expect, it } from 'vitest';
import { RecordingContext } from '../../../src/charts/recording-context.ts';
import type { Shape } from '../../../src/model/drawing.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { defaultTheme } from '../../support/theme.ts';

const fonts = openFonts(defaultTheme());

function record(draw: (context: RecordingContext) => void): readonly Shape[] {
  const target: Shape[] = [];
  draw(new RecordingContext(100, 100, { fonts, target }));
  return target;
}

describe('the recording context', () => {
  it('turns arcs into cubic curves that end where the arc ends', () => {
    const [shape] = record((context) => {
      context.beginPath();
      context.arc(10, 10, 5, 0, Math.PI / 2);
      context.stroke();
    });
    const commands = shape?.kind === 'path' ? shape.commands : [];
    expect(commands[0]).toEqual(['M', 15, 10]);
    expect(commands[1]?.slice(-2).map((value) => Number(Number(value).toFixed(6)))).toEqual([10, 15]);
  });

  it('applies transforms and gives them back on restore', () => {
    const shapes = record((context) => {
      context.save();
      context.translate(10, 20);
      context.scale(2, 2);
      context.fillRect(1, 1, 2, 2);
      context.restore();
      context.fillRect(1, 1, 2, 2);
    });
    expect(shapes.map((shape) => (shape.kind === 'path' ? shape.commands[0] : null))).toEqual([
      ['M', 12, 22],
      ['M', 1, 1],
    ]);
  });

  it('resolves alignment and baseline by measuring with the embedded font', () => {
    const [right] = record((context) => {
      context.font = '600 10px sans';
      context.textAlign = 'right';
      context.textBaseline = 'middle';
      context.fillText('Iran', 50, 20);
    });
    const face = fonts.face({ family: 'sans', weight: 600, italic: false });
    expect(right).toMatchObject({ kind: 'text', text: 'Iran', size: 10, face: { weight: 600 } });
    if (right?.kind !== 'text') return;
    expect(right.x).toBeCloseTo(50 - face.measure('Iran', 10));
    expect(right.y).toBeCloseTo(20 + face.capHeight * 5);
  });

  it('keeps what is drawn inside a clip in the clip until it is restored', () => {
    const shapes = record((context) => {
      context.save();
      context.beginPath();
      context.rect(0, 0, 10, 10);
      context.clip();
      context.fillRect(0, 0, 5, 5);
      context.restore();
      context.fillRect(1, 1, 2, 2);
    });
    expect(shapes.map((shape) => shape.kind)).toEqual(['clip', 'path']);
    expect(shapes[0]?.kind === 'clip' && shapes[0].shapes).toHaveLength(1);
  });

  it('reads colours with their opacity and draws nothing that is transparent', () => {
    const shapes = record((context) => {
      context.fillStyle = 'rgba(255, 0, 0, 0.5)';
      context.fillRect(0, 0, 1, 1);
      context.fillStyle = 'rgba(0,0,0,0)';
      context.fillRect(0, 0, 1, 1);
    });
    expect(shapes).toHaveLength(1);
    expect(shapes[0]).toMatchObject({ fill: { color: '#ff0000', opacity: 0.5 } });
  });
});
