/** What of a method changes the indicators themselves. */
export interface Reglages {
  /** Income threshold of I01 and I09, as a share of the PLUS ceiling. */
  readonly seuilRevenu: number;
  /** Calendar years of the window of recent movers. */
  readonly fenetreEmmenages: number;
}
