/** One of the package's templates, compiled with the product. */
export interface BuiltInTemplate {
  readonly name: string;
  /** Where it stands in the package. */
  readonly path: string;
  readonly text: string;
  /** Its tree; places are `{start, end}` without their file. */
  readonly program: unknown;
  /** Start and end of each place it prints from; its code calls the first one `base`. */
  readonly sites: readonly (readonly [number, number])[];
  readonly base: number;
  /** What Handlebars calls a template specification. */
  readonly specification: TemplateSpecification;
}

/** None here: when the command line is bundled, `prebuildTemplates` writes this module anew with the package's templates. */
export const BUILT_IN: readonly BuiltInTemplate[] = [];
