/** The part of the `subset-font` package (HarfBuzz) that is used here; it ships no types. */
declare module "subset-font" {
  /** The font with the glyphs of these characters only, and the table by which their codes are found. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: "truetype"; readonly noLayoutClosure?: boolean },
  ): Promise<Uint8Array>;
}
