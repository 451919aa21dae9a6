import { hasard } from '../hasard.ts';
import type { Cellule } from '../parc/cellule.ts';
import contingents from '../parc/contingents.json' with { type: 'json' };
import { date } from './dates.ts';
import { enregistrements, type TableInventee } from './enregistrements.ts';
import source from './parc.json' with { type: 'json' };

/** Attributions of the year followed by a lease, with the quartile of income that the demand file gives. */
export function exempleAttributions(menages: TableInventee, graine: number): Cellule[][] {
  const alea = hasard(graine);
  const { annee } = source;
  const noms = Object.values(contingents.noms);
  const lignes: Cellule[][] = [
    ['Code résidence', 'Date d’attribution', 'Contingent', 'Quartile', 'Relogement ANRU', 'Prioritaire'],
  ];
  for (const menage of enregistrements(menages)) {
    if (!alea.arrive(0.1)) continue;
    const enQpv = menage.texte('QPV (oui/non)') === 'oui';
    const premier = alea.arrive(enQpv ? 0.42 : 0.17);
    const quartile = premier ? 1 : alea.entier(2, 4);
    lignes.push([
      menage.texte('Code résidence'),
      date(alea, annee - 1, annee - 1),
      noms[alea.entier(0, noms.length - 1)] ?? null,
      alea.arrive(0.04) ? null : `Q${quartile}`,
      alea.arrive(0.03) ? 'oui' : 'non',
      alea.arrive(premier ? 0.55 : 0.15) ? 'oui' : 'non',
    ]);
  }
  return lignes;
}
