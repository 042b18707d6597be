import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/model/audience.ts';
import type { BuiltInTemplate } from '../../../src/templates/built-in.ts';
import { HELPER_MAP } from '../../../src/templates/helpers/all-helpers.ts';
import { prebuildTemplates } from '../../../src/templates/prebuild-templates.ts';
import { renderTemplates } from '../../../src/templates/render-templates.ts';
import { createTemplateStore } from '../../../src/templates/template-store.ts';
import { loadAudience } from '../../support/load-audience.ts';
import { sampleBriefing } from '../../support/sample-briefing.ts';

/** The module that the bundle holds, run. */
async function prebuilt(audiences: readonly Audience[]): Promise<readonly BuiltInTemplate[]> {
  const source = prebuildTemplates(audiences.flatMap(({ templates }) => templates));
  const module = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  return module.BUILT_IN;
}

describe('templates compiled with the product', () => {
  it('print what the same templates print when they are compiled in a build, place for place', async () => {
    const audiences = await Promise.all(['policymaker', 'analyst'].map(loadAudience));
    const ready = createTemplateStore(HELPER_MAP, await prebuilt(audiences));
    const compiled = createTemplateStore(HELPER_MAP, []);
    for (const audience of audiences) {
      const input = { briefing: sampleBriefing(), audience, charts: [], marking: null };
      const expected = renderTemplates(input, compiled);
      expect(expected.value?.deck.markdown.length).toBeGreaterThan(1000);
      expect(renderTemplates(input, ready)).toEqual(expected);
    }
  });

  it('are checked with what somebody writes beside them', async () => {
    const audience = await loadAudience('press');
    const builtIn = await prebuilt([audience]);
    const own = {
      name: 'partials/key-judgments',
      path: 'templates/own/x.hbs',
      text: '{{> no-such-partial}}',
    };
    const templates = [...audience.templates.filter(({ name }) => name !== own.name), own];
    const input = {
      briefing: sampleBriefing(),
      audience: { ...audience, templates },
      charts: [],
      marking: null,
    };
    const anew = renderTemplates(input, createTemplateStore(HELPER_MAP, []));
    expect(anew.diagnostics.map(({ code }) => code)).toContain('templates/unknown-partial');
    expect(renderTemplates(input, createTemplateStore(HELPER_MAP, builtIn))).toEqual(anew);
  });

  it('are left where the same text stands in another file, which has its own places', async () => {
    const audience = await loadAudience('general');
    const store = createTemplateStore(HELPER_MAP, await prebuilt([audience]));
    const template = audience.templates.find(({ name }) => name === 'deck');
    const paths = [template, template && { ...template, path: 'templates/general/deck.md.hbs' }].map(
      (one) => one && store.open(one, () => {})?.tree().file.path,
    );
    expect(paths).toEqual([template?.path, 'templates/general/deck.md.hbs']);
    expect(store.sites.filter((site) => site?.file.path === template?.path).length).toBeGreaterThan(0);
  });
});
