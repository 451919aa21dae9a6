import type { Indicateur } from '../indicateurs/indicateur.ts';
import type { Compte } from '../indicateurs/tableau.ts';
import type { RegleDuSecret } from '../secret/regle.ts';
import parentes from './parentes.json' with { type: 'json' };
import type { ColonneAPublier, LigneAPublier, Publication } from './publication.ts';

/** Counts of one thing on every row: those of an indicator, of its complement, of its base, or of a difference. */
export interface Compteur {
  readonly effectifs: Float64Array;
  /** Whether the rule, as the method reads it, looks at these counts. */
  readonly sensible: boolean;
  /** Whether they are written as such: complements and differences never are. */
  readonly ecrit: boolean;
}

/** Which counters stand behind the figures of an indicator; null where it has none. */
export interface CompteursDeColonne {
  readonly effectif: number | null;
  readonly complement: number | null;
  readonly base: number | null;
}

/** On every row, one counter is the sum of others. */
export interface SommeDeCompteurs {
  readonly total: number;
  readonly membres: readonly number[];
}

/**
 * Every distinct counter of a publication and how they add up. Two indicators with the same counts on every row share
 * one counter: what hides one then hides the other. The cell of counter c on row l is c × rows + l.
 */
export interface Trame {
  readonly lignes: readonly LigneAPublier[];
  readonly compteurs: readonly Compteur[];
  readonly colonnes: readonly CompteursDeColonne[];
  readonly sommes: readonly SommeDeCompteurs[];
  /** Sums that make a table of their own: categories of a base. */
  readonly partitions: readonly SommeDeCompteurs[];
}

const AUCUN: CompteursDeColonne = { effectif: null, complement: null, base: null };

export function trameDe({ lignes, colonnes }: Publication, { lecture }: RegleDuSecret): Trame {
  const registre = new Registre(lignes);
  const compter = ({ indicateur, comptes }: ColonneAPublier): CompteursDeColonne => {
    if (indicateur.calculs[0]?.sorte === 'difference') return AUCUN;
    const base = vecteur(comptes, ({ base, lignes = base }) => lignes);
    const rangBase = registre.ajouter(base, true, true);
    if (!aUnEffectif(indicateur)) return { ...AUCUN, base: rangBase };
    const numerateur = vecteur(comptes, (compte) => compte.numerateur);
    const effectif = registre.ajouter(numerateur, lecture !== 'base', true);
    if (indicateur.forme !== 'part') return { effectif, complement: null, base: rangBase };
    const complement = registre.ajouter(difference(base, numerateur), lecture === 'cellules', false);
    return { effectif, complement, base: rangBase };
  };
  const faites = colonnes.map(compter);
  const parCode = new Map(colonnes.map(({ indicateur }, rang) => [indicateur.code, faites[rang] ?? AUCUN]));
  const deParts = faites.flatMap(({ effectif, complement, base }) =>
    effectif === null || complement === null || base === null
      ? []
      : [{ total: base, membres: [effectif, complement] }],
  );
  const partitions = partitionsDe(parCode, registre);
  const emboitees = new Set(partitions.flatMap(({ membres }) => membres));
  const sommes = [
    ...deParts,
    ...partitions,
    ...sommesDeclarees(parCode, registre),
    ...inclusions(parCode, registre, lecture),
  ];
  const tables = deParts.filter(({ membres: [effectif] }) => !emboitees.has(effectif ?? -1));
  return {
    lignes,
    compteurs: registre.compteurs,
    colonnes: faites,
    sommes: distinctes(sommes),
    partitions: distinctes([...partitions, ...tables]),
  };
}

/** A share or a quotient of people or dwellings; what sums square metres or rents has no count of its own. */
export const aUnEffectif = ({ forme, uniteBase }: Indicateur): boolean =>
  (forme === 'part' || forme === 'rapport') && uniteBase === undefined;

/** The counters met so far; one for each distinct series of counts. */
class Registre {
  readonly compteurs: Compteur[] = [];
  readonly #parContenu = new Map<string, number>();

  constructor(private readonly lignes: readonly LigneAPublier[]) {}

  ajouter(effectifs: Float64Array, sensible: boolean, ecrit: boolean): number {
    const contenu = effectifs.join(' ');
    const connu = this.#parContenu.get(contenu);
    if (connu === undefined) {
      this.#parContenu.set(contenu, this.compteurs.length);
      return this.compteurs.push({ effectifs, sensible, ecrit }) - 1;
    }
    const deja = this.compteurs[connu];
    if (deja) {
      this.compteurs[connu] = {
        effectifs: deja.effectifs,
        sensible: deja.sensible || sensible,
        ecrit: deja.ecrit || ecrit,
      };
    }
    return connu;
  }

  /** Whether a counter is the sum of others on every row. */
  verifie({ total, membres }: SommeDeCompteurs): boolean {
    return this.lignes.every(
      (_, ligne) =>
        this.lire(total, ligne) === membres.reduce((somme, membre) => somme + this.lire(membre, ligne), 0),
    );
  }

  lire(compteur: number, ligne: number): number {
    return this.compteurs[compteur]?.effectifs[ligne] ?? 0;
  }
}

const vecteur = (comptes: readonly Compte[], lire: (compte: Compte) => number): Float64Array =>
  Float64Array.from(comptes, lire);

const difference = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((valeur, rang) => valeur - (b[rang] ?? 0));

type ParCode = ReadonlyMap<string, CompteursDeColonne>;

function partitionsDe(parCode: ParCode, registre: Registre): SommeDeCompteurs[] {
  return parentes.partitions.flatMap((codes) => {
    const bases = new Set(codes.map((code) => parCode.get(code)?.base ?? null));
    const [base] = bases;
    const membres = effectifsDe(codes, parCode);
    if (bases.size !== 1 || base == null || !membres) return [];
    const somme = { total: base, membres };
    return registre.verifie(somme) ? [somme] : [];
  });
}

function sommesDeclarees(parCode: ParCode, registre: Registre): SommeDeCompteurs[] {
  return parentes.sommes.flatMap(({ total, membres: codes }) => {
    const tout = parCode.get(total)?.effectif ?? null;
    const membres = effectifsDe(codes, parCode);
    if (tout === null || !membres) return [];
    const somme = { total: tout, membres };
    return registre.verifie(somme) ? [somme] : [];
  });
}

/** What is left of the wider count once the narrower is taken off is a count too. */
function inclusions(
  parCode: ParCode,
  registre: Registre,
  lecture: RegleDuSecret['lecture'],
): SommeDeCompteurs[] {
  return parentes.inclusions.flatMap(([dedans = '', dans = '']) => {
    const [petite, grande] = [parCode.get(dedans), parCode.get(dans)];
    if (!petite || !grande) return [];
    return (['effectif', 'complement', 'base'] as const).flatMap((objet): SommeDeCompteurs[] => {
      const [a, b] = [petite[objet], grande[objet]];
      if (a === null || b === null || a === b) return [];
      const reste = difference(
        registre.compteurs[b]?.effectifs ?? new Float64Array(),
        registre.compteurs[a]?.effectifs ?? new Float64Array(),
      );
      if (reste.some((valeur) => valeur < 0)) return [];
      return [
        { total: b, membres: [a, registre.ajouter(reste, objet === 'base' || lecture !== 'base', false)] },
      ];
    });
  });
}

function effectifsDe(codes: readonly string[], parCode: ParCode): number[] | null {
  const rangs = codes.map((code) => parCode.get(code)?.effectif ?? null);
  return rangs.every((rang) => rang !== null) ? rangs : null;
}

/** A count that is 0 on every row leaves its complement equal to its base: that sum says nothing. */
function distinctes(sommes: readonly SommeDeCompteurs[]): SommeDeCompteurs[] {
  const parContenu = new Map<string, SommeDeCompteurs>();
  for (const somme of sommes) {
    const { total, membres } = somme;
    if (!membres.includes(total)) parContenu.set(`${total} ${membres.toSorted().join(' ')}`, somme);
  }
  return [...parContenu.values()];
}
