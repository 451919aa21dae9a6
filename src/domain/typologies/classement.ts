/** The type of one residence and the rule that gave it. */
export interface Classement {
  readonly cle: string;
  /** 1–4, null when a decisive measure is missing. */
  readonly type: number | null;
  /** In words: « précarité 127 > 120 ». */
  readonly raison: string;
  /** Smallest move that would change the type, in words; null when none is near. */
  readonly distance: string | null;
}
