/** A worker that the build puts beside the window's own files, by its address. */
declare module "*?worker&url" {
  const url: string;
  export default url;
}
