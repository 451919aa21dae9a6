import type { Infraction, Vague } from './diagnostic.ts';
import { soustractionsDu } from './diffusion/risques.ts';
import type { Comptes } from './indicateurs/tableau.ts';
import type { Methode } from './methode/methode.ts';
import { ECHELLES_FINES, type Echelle } from './parc/echelles.ts';
import { controlerCompte, effectifsExamines } from './secret/controlerCompte.ts';

export interface Controle {
  readonly infractions: readonly Infraction[];
  /** Counts that the rule was applied to. */
  readonly cellulesControlees: number;
}

/**
 * The rule of 11 on every count that the sheets show, residences then territories, with what a reader could subtract to
 * find each small one again.
 */
export function controler(vague: Vague, methode: Methode): Controle {
  const { tableau, echelles } = vague;
  const soustraction = soustractionsDu({ ...vague, methode });
  const infractions: Infraction[] = [];
  let cellulesControlees = 0;
  const regarder = (
    echelle: Echelle,
    lignes: readonly { readonly cle: string; readonly nom: string }[],
    comptes: Comptes,
  ) => {
    tableau.indicateurs.forEach(({ indicateur: { code, court, forme } }, i) => {
      comptes[i]?.forEach((compte, rang) => {
        cellulesControlees += effectifsExamines(forme, methode.secret);
        const ligne = lignes[rang];
        if (!ligne) return;
        const { cle, nom } = ligne;
        for (const { objet, valeur } of controlerCompte(compte, forme, methode.secret))
          infractions.push({
            echelle,
            cle,
            nom,
            code,
            court,
            objet,
            valeur,
            soustraction: soustraction(`${echelle} ${cle}`, code, objet),
          });
      });
    });
  };
  regarder('residence', tableau.unites, tableau.comptes);
  for (const { echelle, territoires, comptes } of echelles)
    if (!ECHELLES_FINES.has(echelle))
      regarder(
        echelle,
        territoires.map(({ nom }) => ({ cle: nom, nom })),
        comptes,
      );
  return { infractions, cellulesControlees };
}
