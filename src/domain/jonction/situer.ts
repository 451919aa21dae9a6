import type { TableLue } from '../diagnostic.ts';
import type { Champ } from '../parc/champs.ts';
import type { NatureParc } from '../parc/parc.ts';
import { CHAMPS_DE_LIEU, CHAMPS_DU_LOGEMENT, CHAMPS_STABLES } from './champsJoints.ts';
import { type Chantier, cotePar } from './chantier.ts';
import { completer } from './completer.ts';
import { direLaJonction, EVENEMENTS } from './dire.ts';
import { relier } from './relier.ts';

/** A row that tells one of these needs nobody to be situated. */
const SE_SITUENT: readonly Champ[] = ['residence', 'nomResidence'];

/**
 * Households take from their dwelling what it is and where it stands; a dwelling that does not say where, the reverse. A
 * dwelling of another year only tells what does not change.
 */
export function relierLesLogements(chantier: Chantier, pretees: ReadonlySet<NatureParc>): void {
  const { tables } = chantier;
  const [menages, logements] = [tables.get('menages'), tables.get('logements')];
  if (!menages || !logements) return;
  const trouve = relier(menages, logements, ['logement', 'menage']);
  if (!trouve) return;
  dire(chantier, trouve.jonction);
  const champs = pretees.has('logements') ? CHAMPS_STABLES : CHAMPS_DU_LOGEMENT;
  tables.set('menages', completer(menages, logements.parc, trouve.droites, champs).table);
  if (seSitue(logements)) return;
  const retour = new Int32Array(logements.parc.lignes).fill(-1);
  trouve.droites.forEach((logement, menage) => {
    if (logement >= 0 && retour[logement] === -1) retour[logement] = menage;
  });
  tables.set('logements', completer(logements, menages.parc, retour, CHAMPS_DE_LIEU).table);
}

/** Events take the place of their dwelling, else of their household, unless they say their own. */
export function situerLesEvenements(chantier: Chantier): void {
  const { tables } = chantier;
  for (const nature of EVENEMENTS) {
    const table = tables.get(nature);
    if (!table || seSitue(table)) continue;
    for (const autre of [tables.get('logements'), tables.get('menages')]) {
      const trouve = autre && relier(table, autre, ['logement', 'menage']);
      if (!autre || !trouve || (trouve.jonction.apparies === 0 && autre.parc.nature === 'logements'))
        continue;
      dire(chantier, trouve.jonction);
      tables.set(nature, completer(table, autre.parc, trouve.droites, CHAMPS_DE_LIEU).table);
      break;
    }
  }
}

/** Persons take the place of their household, which they have made or joined already: nothing more to say. */
export function situerLesPersonnes({ tables }: Chantier): void {
  const [personnes, menages] = [tables.get('personnes'), tables.get('menages')];
  const trouve = personnes && menages && relier(personnes, menages, ['menage', 'logement']);
  if (!personnes || !menages || !trouve || seSitue(personnes)) return;
  tables.set('personnes', completer(personnes, menages.parc, trouve.droites, CHAMPS_DE_LIEU).table);
}

const seSitue = (table: TableLue): boolean => SE_SITUENT.some((champ) => cotePar(table, champ) !== null);

function dire({ jonctions, remarques }: Chantier, jonction: Chantier['jonctions'][number]): void {
  jonctions.push(jonction);
  remarques.push(...direLaJonction(jonction));
}
