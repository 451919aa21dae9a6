import type { Jonction } from '../parc/jonction.ts';
import { libelleDeChamp } from '../parc/libelles.ts';
import type { NatureParc } from '../parc/parc.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import { remarqueDeJonction } from './remarqueDeJonction.ts';

/** Tables whose rows take place in a dwelling or in a household: most of those have none, which is nothing to say. */
export const EVENEMENTS: readonly NatureParc[] = [
  'demandes',
  'departs',
  'propositions',
  'attributions',
  'reclamations',
];

/**
 * What came of a join, in sentences with their first cell: rows that joined, keys without counterpart on either side, keys
 * that stand twice. Cells only: an identifier may be that of a household.
 */
export function direLaJonction({ cle, gauche, droite, apparies }: Jonction): Remarque[] {
  const dites: Remarque[] = [];
  const complete = gauche.sansPaire.length === 0 && droite.doublons.length === 0;
  dites.push({
    ...remarqueDeJonction(apparies === 0 ? 'attention' : 'info', null, apparies, {
      code: 'jonction',
      cle: libelleDeChamp(cle),
      apparies,
      lignes: gauche.lignes,
      gauche: gauche.nature,
      feuilleGauche: gauche.feuille,
      droite: droite.nature,
      feuilleDroite: droite.feuille,
    }),
  });
  const [premier] = gauche.sansPaire;
  if (!complete && premier !== undefined) {
    dites.push({
      ...remarqueDeJonction('attention', premier, gauche.sansPaire.length, {
        code: 'sans-paire',
        nombre: gauche.sansPaire.length,
        cellule: premier,
        feuille: gauche.feuille,
        autre: droite.feuille,
      }),
      feuille: gauche.feuille,
    });
  }
  const [seul] = droite.sansPaire;
  if (seul !== undefined && !EVENEMENTS.includes(gauche.nature)) {
    dites.push({
      ...remarqueDeJonction('info', seul, droite.sansPaire.length, {
        code: 'sans-paire',
        nombre: droite.sansPaire.length,
        cellule: seul,
        feuille: droite.feuille,
        autre: gauche.feuille,
      }),
      feuille: droite.feuille,
    });
  }
  const [double] = droite.doublons;
  if (double !== undefined) {
    dites.push({
      ...remarqueDeJonction('attention', double, droite.doublons.length, {
        code: 'cle-en-double',
        nombre: droite.doublons.length,
        cellule: double,
        feuille: droite.feuille,
      }),
      feuille: droite.feuille,
    });
  }
  return dites;
}
