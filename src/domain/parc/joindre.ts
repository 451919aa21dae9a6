import type { TableLue } from '../diagnostic.ts';
import type { Chantier } from '../jonction/chantier.ts';
import { rattacher } from '../jonction/rattacher.ts';
import { reunir } from '../jonction/reunir.ts';
import { relierLesLogements, situerLesEvenements, situerLesPersonnes } from '../jonction/situer.ts';
import { composerLesMenages } from '../menages/composer.ts';
import { rapporterLesRevenus } from '../plafonds/rapporter.ts';
import type { Champ } from './champs.ts';
import { type Dossier, dossierDe, PRINCIPALES } from './dossier.ts';
import type { Jonction } from './jonction.ts';
import type { NatureParc } from './parc.ts';
import type { Remarque } from './reconnaissance.ts';

export interface TablesJointes {
  readonly dossier: Dossier;
  readonly jonctions: readonly Jonction[];
  readonly remarques: readonly Remarque[];
}

/**
 * The tables of one wave brought together: lists of one nature into one table, persons into households, dwellings to
 * households, events to where they took place, then everything to its residence. Keys are compared without accents,
 * case, spaces nor leading zeros; what found no counterpart, and keys that stand twice, are in `jonctions` by cell and
 * in `remarques` in words. Null without any table.
 *
 * @param cle the field that makes the residence when the user does not keep the proposed one
 * @param preteuses tables of dwellings and residences of another year, which only tell this one where things stand
 */
export function joindre(
  tables: readonly TableLue[],
  annee: number | null,
  cle: Champ | null = null,
  preteuses: readonly TableLue[] = [],
): TablesJointes | null {
  const chantier = reunir(tables);
  composerLesMenages(chantier);
  const pretees = preter(chantier, preteuses);
  relierLesLogements(chantier, pretees);
  situerLesPersonnes(chantier);
  situerLesEvenements(chantier);
  rattacher(chantier, PRINCIPALES, cle);
  for (const nature of pretees) chantier.tables.delete(nature);
  rapporterLesRevenus(chantier, annee);
  const dossier = dossierDe(
    [...chantier.tables.values()].map(({ parc }) => parc),
    annee,
  );
  return dossier && { dossier, jonctions: chantier.jonctions, remarques: chantier.remarques };
}

const SITUENT: readonly NatureParc[] = ['logements', 'residences'];

function preter({ tables }: Chantier, preteuses: readonly TableLue[]): ReadonlySet<NatureParc> {
  const pretees = new Set<NatureParc>();
  for (const preteuse of preteuses) {
    const { nature } = preteuse.parc;
    if (tables.size === 0 || tables.has(nature) || !SITUENT.includes(nature)) continue;
    tables.set(nature, preteuse);
    pretees.add(nature);
  }
  return pretees;
}
