export type { Artifact, Format } from './model/artifact.ts';
export type { BuildRequest, BuildResult, CheckResult, Folder, InputFile, Progress } from './model/build.ts';
export type { Diagnostic, Severity } from './model/diagnostic.ts';
export { type FileEntry, type Host, HostError, type HostErrorCode } from './model/host.ts';
export type { SourceFile, Span } from './model/span.ts';
export { UsageError } from './model/usage-error.ts';
export { build, check, type Kept, openKept } from './pipeline.ts';
