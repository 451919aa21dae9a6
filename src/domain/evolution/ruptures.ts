import type { Vague } from '../diagnostic.ts';
import type { Methode } from '../methode/methode.ts';
import { NATURES, type Parc } from '../parc/parc.ts';
import source from './ruptures.json' with { type: 'json' };
import type { SorteSuivie, UniteSuivie } from './unites.ts';

/** What changed between two waves apart from what is measured. */
export interface Rupture {
  /** 'ops-fenetre', 'qpv-2024'… */
  readonly code: string;
  /** The waves on either side. */
  readonly de: number;
  readonly a: number;
  /** Short, for a mark or a chart's title. */
  readonly titre: string;
  readonly phrase: string;
  readonly source: string;
  /** Indicators concerned; null: all of them. « I10 » stands for I10a, I10b… */
  readonly codes: readonly string[] | null;
  /** Kinds of units concerned, whatever the indicator; null: none in particular. */
  readonly sortes: readonly SorteSuivie[] | null;
  /** true: the two waves are not compared; false: they are, with a warning. */
  readonly bloque: boolean;
}

type Connue = (typeof source.ruptures)[number];

/**
 * Breaks between each wave and the next: known changes of definition, geography or scale dated in `ruptures.json`, a
 * reference territory that one wave lacks, tables of another nature. What the files hold decides where a known change
 * bites: years of moving in leave the window to the method, and one QPV list in both waves is no change.
 */
export function rupturesEntre(
  vagues: readonly Vague[],
  annees: readonly number[],
  reference: UniteSuivie | undefined,
  echelle: Methode['reference']['echelle'],
): readonly Rupture[] {
  return vagues.slice(1).flatMap((suivante, rang) => {
    const avant = vagues[rang];
    const [de, a] = [annees[rang], annees[rang + 1]];
    if (!avant || de === undefined || a === undefined) return [];
    const paire = { de, a };
    return [
      ...source.ruptures.flatMap((connue) => connueEntre(connue, avant, suivante, paire, echelle)),
      ...natures(avant, suivante, paire),
      ...references(reference, rang, paire),
    ];
  });
}

interface Paire {
  readonly de: number;
  readonly a: number;
}

function connueEntre(
  connue: Connue,
  avant: Vague,
  suivante: Vague,
  { de, a }: Paire,
  echelle: Methode['reference']['echelle'],
): Rupture[] {
  const { bloque, codes, titre, phrase } = connue;
  const geographies = [geographie(avant, de), geographie(suivante, a)];
  if (bloque === 'geographieDifferente') {
    if (geographies[0] === geographies[1] || !geographies.includes('2024')) return [];
  } else if (de >= connue.apres || a <= connue.avant) return [];
  const duFichier = [avant, suivante].some(({ dossier }) => sansAnnee(dossier.principal));
  return [
    {
      code: connue.code,
      de,
      a,
      titre,
      phrase,
      source: connue.source,
      codes,
      // A reference that is itself the QPV part moves with the list.
      sortes: connue.sortes && (echelle === 'qpv' ? ['qpv', 'reference'] : ['qpv']),
      bloque: bloque === 'fenetreDuFichier' ? duFichier : bloque !== 'jamais',
    },
  ];
}

/** The file says who is a recent mover without the year: the window is the survey's, not the method's. */
const sansAnnee = ({ colonnes }: Parc): boolean =>
  colonnes.has('emmenageRecent') && !colonnes.has('anneeEmmenagement');

/** Which list of quarters a wave was sorted by: the column it holds, else the one in force that year. */
function geographie({ dossier }: Vague, annee: number): '2024' | '2015' | 'ZUS' {
  const { colonnes } = dossier.principal;
  if (!colonnes.has('qpv')) {
    if (colonnes.has('qpv2024')) return '2024';
    if (colonnes.has('qpv2015')) return '2015';
  }
  return annee >= 2024 ? '2024' : annee >= 2015 ? '2015' : 'ZUS';
}

function natures(avant: Vague, suivante: Vague, { de, a }: Paire): Rupture[] {
  const [une, autre] = [avant.dossier.principal.nature, suivante.dossier.principal.nature];
  if (une === autre) return [];
  return [
    {
      code: 'nature',
      de,
      a,
      titre: 'tables de nature différente',
      phrase: `la vague ${de} compte des ${NATURES[une].des}, la vague ${a} des ${NATURES[autre].des}`,
      source: 'Vos fichiers',
      codes: null,
      sortes: null,
      bloque: true,
    },
  ];
}

function references(reference: UniteSuivie | undefined, rang: number, { de, a }: Paire): Rupture[] {
  const absentes = [de, a].filter((_, k) => (reference?.rangs[rang + k] ?? null) === null);
  if (!reference || absentes.length === 0) return [];
  return [
    {
      code: 'reference',
      de,
      a,
      titre: 'territoire de référence absent',
      phrase: `le territoire de référence « ${reference.nom} » n’est pas dans la vague ${absentes.join(' ni ')} : aucun indice n’y est calculé`,
      source: 'Vos fichiers',
      codes: null,
      sortes: ['reference'],
      bloque: false,
    },
  ];
}

/** Whether a break bears on an indicator in a unit. */
export function touche({ codes, sortes }: Rupture, code: string, sorte: SorteSuivie): boolean {
  if (sortes?.includes(sorte)) return true;
  if (codes === null) return sortes === null;
  return codes.includes(code) || codes.includes(code.replace(/[a-z]+$/, ''));
}
