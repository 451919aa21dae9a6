/** What a component brings to the index of the row. */
export interface ComposanteExpliquee {
  readonly nom: string;
  /** Null when the method cannot be read. */
  readonly poids: number | null;
  /** As the sheet shows them. */
  readonly part: string;
  readonly reference: string;
  /** Null when it is not known for this row. */
  readonly points: number | null;
}

/** What is said of one cell of ours, in sentences; nothing in it was computed but what the sheet shows. */
export interface Explication {
  readonly lieu: string;
  /** The residence or territory of the row. */
  readonly sujet: string;
  /** The title of the column. */
  readonly titre: string;
  readonly valeur: string;
  /** What it is, its formula in words. */
  readonly phrases: readonly string[];
  readonly composantes: readonly ComposanteExpliquee[];
  /** How sure it is. */
  readonly certitude: readonly string[];
  /** Cautions of the indicators in play: each with its name. */
  readonly prudence: readonly { readonly nom: string; readonly texte: string }[];
}
