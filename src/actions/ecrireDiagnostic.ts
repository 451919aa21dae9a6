import type { Diagnostic } from '../domain/diagnostic.ts';
import { echellesAPartager } from '../domain/diffusion/publier.ts';
import { libelleDeType, TYPES } from '../domain/typologies/types.ts';
import type { APartager, Bilan, Preparation, Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';
import { oublierLaProtection } from './etatDeDiffusion.ts';
import { oublierMethodeImportee } from './lireMethode.ts';

/** Writes the sheets that were announced, all or nothing, and sums the run up. */
export async function ecrireDiagnostic(preparation: Preparation, suivi: Suivi): Promise<Bilan> {
  const perdues = await ecrirePlans(preparation.plans, 'sortie', suivi);
  await oublierMethodeImportee();
  await oublierLaProtection();
  return bilan(preparation, perdues);
}

function bilan({ diagnostic, plans, remarques }: Preparation, perdues: readonly string[]): Bilan {
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
    retrouvees: infractions.filter(({ soustraction }) => soustraction !== null).length,
    residencesEnInfraction: new Set(
      infractions.filter(({ echelle }) => echelle === 'residence').map(({ cle }) => cle),
    ).size,
    aPartager: { echelles: echellesAPartager(diagnostic), parts: parts(diagnostic) },
    classes: classes(diagnostic),
    remarques: [
      ...reconnaissance.remarques.map(({ phrase }) => phrase),
      ...(diagnostic.raisonSansIndice === null ? [] : [diagnostic.raisonSansIndice]),
      ...remarques,
      ...perdues,
    ],
    feuilles: plans.map(({ name }) => name),
  };
}

function parts({ tableau }: Diagnostic): APartager['parts'] {
  return tableau.indicateurs.flatMap(({ indicateur: { code, court, forme }, etat }) =>
    etat.calculable && forme === 'part' ? [{ code, court }] : [],
  );
}

function classes({ classement }: Diagnostic): Bilan['classes'] {
  if (!classement) return [];
  return [...TYPES, null].map((type) => ({
    type,
    libelle: libelleDeType(type),
    residences: classement.filter((c) => c.type === type).length,
  }));
}
