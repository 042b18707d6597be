import type { FaceMessage } from '../messages.ts';

const loaded = new Map<string, FontFace>();

/** Gives the page the fonts that slides are set in, and takes away those of a theme that is gone. */
export function setFaces(faces: readonly FaceMessage[]): void {
  const wanted = new Map(
    faces.map((face) => [`${face.url} ${face.family} ${face.weight} ${face.italic}`, face]),
  );
  for (const [name, face] of loaded) {
    if (wanted.has(name)) continue;
    document.fonts.delete(face);
    loaded.delete(name);
  }
  for (const [name, { family, url, weight, italic }] of wanted) {
    if (loaded.has(name)) continue;
    const style = italic ? 'italic' : 'normal';
    const face = new FontFace(family, `url("${url}")`, { weight: `${weight}`, style });
    document.fonts.add(face);
    loaded.set(name, face);
  }
}
