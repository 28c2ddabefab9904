/** The part of the `linebreak` package that is used here; it ships no types. */
declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may end (an index into the text), or null after the last. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
