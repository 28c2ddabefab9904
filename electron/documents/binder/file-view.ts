/** A file that is looked into at any place. */
export interface FileView {
  readonly size: number;
  /** Exactly these bytes; throws where the file does not hold them. */
  readonly read: (from: number, length: number) => Buffer;
}
