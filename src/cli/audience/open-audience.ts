import { diagnosticToJson } from '../../diagnostics/diagnostic-to-json.ts';
import type { Inheritance } from '../../model/inheritance.ts';
import { showDiagnostics } from '../show-diagnostics.ts';
import type { World } from '../world.ts';
import type { TemplatePlace } from './template-place.ts';

/** What an audience is made of; null, when its diagnostics have been shown, where it cannot be told. */
export async function openAudience(
  world: World,
  id: string,
  { folders, json = false }: Pick<TemplatePlace, 'folders'> & { readonly json?: boolean },
): Promise<Inheritance | null> {
  const { inheritAudience } = await import('../../content/inherit-audience.ts');
  const { value, diagnostics } = await inheritAudience(world.host, id, folders);
  showDiagnostics(world, diagnostics);
  if (value === null && json) {
    const document = { ok: false, diagnostics: diagnostics.map(diagnosticToJson) };
    world.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  }
  return value;
}
