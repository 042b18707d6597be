/** HarfBuzz as a module: a script, which cannot wait for its WebAssembly, is handed it. */
export function loadShaper(): Promise<unknown> {
  return import('harfbuzzjs');
}
