/** What is known of a territory before its target is set; null: not known. */
export interface TerritoireAServir {
  readonly nom: string;
  readonly pression: number | null;
  readonly reponse: number | null;
  /** Attributions to priority households over the period. */
  readonly prioritaires: number | null;
  /** All attributions over the same period; held constant when targets are compared with them. */
  readonly attributions: number | null;
  /** Least and most attributions of this territory: they take the place of the bounds common to all. */
  readonly plancher: number | null;
  readonly plafond: number | null;
}
