import type { Diagnostic } from '../domain/diagnostic.ts';
import { REGLE_DE_RENSEIGNEMENT } from '../domain/indicateurs/dire.ts';
import { estPeuRenseigne, renseignement } from '../domain/indicateurs/renseignement.ts';
import { accord } from '../domain/messages/accords.ts';
import { nombre } from '../domain/messages/phrases.ts';
import { texte } from './cellules.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

const CITEES = 4;

/** The values that rest on too few known rows: by indicator, how many residences, and the least known of them. */
export function peuRenseignes({ tableau, parc }: Diagnostic): PlanCell[][] {
  const lignes = tableau.indicateurs.flatMap(({ indicateur }, i) => {
    const faibles = tableau.unites.flatMap(({ nom, effectif }, rang) => {
      const compte = tableau.comptes[i]?.[rang];
      if (!compte || !estPeuRenseigne(indicateur, compte, effectif, parc.nature)) return [];
      return [{ nom, part: renseignement(indicateur, compte, effectif, parc.nature) ?? 0 }];
    });
    if (faibles.length === 0) return [];
    const citees = [...faibles]
      .sort((a, b) => a.part - b.part)
      .slice(0, CITEES)
      .map(({ nom, part }) => `${nom} (${nombre(Math.floor(part * 100))} %)`);
    const suite = faibles.length > CITEES ? '…' : '';
    const phrase = `${indicateur.libelle} : ${accord(faibles.length, 'résidence')}, ${citees.join(', ')}${suite}`;
    return [[texte(indicateur.code, 'note'), texte(phrase, 'note')]];
  });
  if (lignes.length === 0) return [];
  return [
    [texte('Valeurs peu renseignées', 'section')],
    ...notes(`${REGLE_DE_RENSEIGNEMENT} Entre parenthèses, la part des lignes connues.`),
    ...lignes,
    [],
  ];
}
