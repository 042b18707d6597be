export { createNodeHost, type NodeSurroundings } from './host/node-host.ts';
export type { Artifact, Format } from './model/artifact.ts';
export type {
  BuildRequest,
  BuildResult,
  CheckResult,
  Folder,
  InputFile,
  MatrixResult,
  Progress,
} from './model/build.ts';
export type { Decision, Reason } from './model/decision.ts';
export type { Diagnostic, Severity } from './model/diagnostic.ts';
export { type FileEntry, type Host, HostError, type HostErrorCode } from './model/host.ts';
export type { MatrixAudience, MatrixCell, MatrixRow, ReleaseMatrix } from './model/release-matrix.ts';
export type { SourceFile, Span } from './model/span.ts';
export { UsageError } from './model/usage-error.ts';
export { build } from './pipeline/build.ts';
export { check } from './pipeline/check.ts';
export { type Kept, openKept } from './pipeline/kept.ts';
export { matrix } from './pipeline/matrix.ts';
export { matrixCsv } from './pipeline/matrix-csv.ts';
export { printMatrix, type RecordOptions } from './pipeline/print-matrix.ts';
