/** Set by the bundler alone. */
interface ImportMeta {
  readonly webpack?: number;
}

declare module 'highs/runtime' {
  const octets: Uint8Array<ArrayBuffer>;
  export default octets;
}
