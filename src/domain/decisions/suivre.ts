import type { Decision } from './decision.ts';

/** What stands, in words, once a choice has been taken back. */
export const RETIREE = 'décision retirée';

/** What somebody typed beside one proposal, as it stood when she typed it. */
export interface Choix {
  readonly cle: string;
  /** The proposal that she had before her; empty when there was none. */
  readonly propose: string;
  /** What she chose; empty when she left the proposal. */
  readonly decision: string;
  readonly motif: string;
  readonly auteur: string;
  /** Null when it is blank or no date. */
  readonly date: string | null;
  /** The proposal when the choice was made, as the last run noted it; empty before any run noted it. */
  readonly alors: string;
}

export interface Suivi {
  /** Lines to add to the journal. */
  readonly nouvelles: readonly Decision[];
  /** The proposal that stood when each choice still standing was made, by key. */
  readonly alors: ReadonlyMap<string, string>;
}

export interface CadreDuSuivi {
  readonly sujet: string;
  /** « type 2 », « catégorie 3 ». */
  readonly dire: (choix: string) => string;
  /** Whether the thing chosen for is still in the data. */
  readonly presente: (cle: string) => boolean;
  /** Day of the run, for a choice without a date. */
  readonly jour: string;
  readonly methode: string;
}

/**
 * What the journal does not hold yet of the choices typed on a sheet: new, changed (the choice, its reason, its author
 * or its date) or withdrawn, each against the last line of the same subject and object. Choices already noted add
 * nothing. One whose object has left the data is withdrawn, as its sheet can no longer carry it.
 *
 * A choice dated anew is made anew: it is then held against the proposal of that time.
 *
 * @example
 * suivre([{ cle: 'R1', propose: '3', decision: '2', … }], [], cadre).nouvelles
 * // [{ objet: 'R1', avant: 'type 3 (proposé)', apres: 'type 2', … }]
 */
export function suivre(choix: readonly Choix[], journal: readonly Decision[], cadre: CadreDuSuivi): Suivi {
  const dernieres = new Map(
    journal.filter(({ sujet }) => sujet === cadre.sujet).map((decision) => [decision.objet, decision]),
  );
  const nouvelles: Decision[] = [];
  const alors = new Map<string, string>();
  for (const saisi of choix) {
    const derniere = dernieres.get(saisi.cle);
    const enVigueur = derniere && derniere.apres !== RETIREE ? derniere : null;
    const partie = !cadre.presente(saisi.cle);
    const avant = enVigueur?.apres ?? `${cadre.dire(saisi.propose)} (proposé)`;
    if (saisi.decision === '' || partie) {
      // Its sheet may not have been made again since: what has left was then noted already.
      if (enVigueur || (saisi.decision !== '' && !derniere)) {
        const motif = partie ? 'Absente des données du calcul.' : saisi.motif;
        const quitte = enVigueur ? avant : cadre.dire(saisi.decision);
        nouvelles.push(ligne(saisi, { date: cadre.jour, avant: quitte, apres: RETIREE, motif }, cadre));
      }
      continue;
    }
    const apres = cadre.dire(saisi.decision);
    const reprise = enVigueur?.apres === apres && (saisi.date === null || saisi.date === enVigueur.date);
    alors.set(saisi.cle, (reprise && saisi.alors) || saisi.propose);
    if (reprise && enVigueur.motif === saisi.motif && enVigueur.auteur === saisi.auteur) continue;
    const { motif } = saisi;
    nouvelles.push(ligne(saisi, { date: saisi.date ?? cadre.jour, avant, apres, motif }, cadre));
  }
  return { nouvelles, alors };
}

function ligne(
  { cle, auteur }: Choix,
  faits: Pick<Decision, 'date' | 'avant' | 'apres' | 'motif'>,
  { sujet, methode }: CadreDuSuivi,
): Decision {
  return { ...faits, auteur, sujet, objet: cle, methode };
}
