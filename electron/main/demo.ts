/** Practice: only in a data folder that was named for it, so that a desk's own vault is never called practice. */
export const isDemoRun = (environment: NodeJS.ProcessEnv, isPackaged: boolean): boolean =>
  !isPackaged &&
  environment['MADOGUCHI_DEMO'] === '1' &&
  (environment['MADOGUCHI_DATA_DIR'] ?? '') !== ''
