import type { Diagnostic } from '../domain/diagnostic.ts';
import { libelleDeType, TYPES } from '../domain/typologies/types.ts';
import type { Bilan, Preparation, Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';
import { oublierMethodeImportee } from './lireMethode.ts';

/** Writes the sheets that were announced, all or nothing, and sums the run up. */
export async function ecrireDiagnostic(preparation: Preparation, suivi: Suivi): Promise<Bilan> {
  const perdues = await ecrirePlans(preparation.plans, 'sortie', suivi);
  await oublierMethodeImportee();
  return bilan(preparation, perdues);
}

function bilan({ diagnostic, plans }: Preparation, perdues: readonly string[]): Bilan {
  const { tableau, infractions, reconnaissance } = diagnostic;
  return {
    source: diagnostic.tables
      .map((table) => `« ${table.reconnaissance.feuille} » : ${table.reconnaissance.libelle}`)
      .join(' ; '),
    lignes: diagnostic.parc.lignes,
    residences: tableau.unites.length,
    indicateursCalcules: tableau.indicateurs.filter(({ etat }) => etat.calculable).length,
    nonCalculables: tableau.indicateurs.flatMap(({ indicateur, etat }) =>
      etat.calculable ? [] : [{ code: indicateur.code, libelle: indicateur.libelle, raison: etat.raison }],
    ),
    cellulesControlees: diagnostic.cellulesControlees,
    infractions: infractions.length,
    residencesEnInfraction: new Set(infractions.map(({ cle }) => cle)).size,
    classes: classes(diagnostic),
    remarques: [
      ...reconnaissance.remarques.map(({ phrase }) => phrase),
      ...(diagnostic.raisonSansIndice === null ? [] : [diagnostic.raisonSansIndice]),
      ...perdues,
    ],
    feuilles: plans.map(({ name }) => name),
  };
}

function classes({ classement }: Diagnostic): Bilan['classes'] {
  if (!classement) return [];
  return [...TYPES, null].map((type) => ({
    type,
    libelle: libelleDeType(type),
    residences: classement.filter((c) => c.type === type).length,
  }));
}
