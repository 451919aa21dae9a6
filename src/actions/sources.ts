import type { Plage } from '../domain/parc/cellule.ts';
import { clesPossibles } from '../domain/parc/cles.ts';
import { construireParc } from '../domain/parc/construire.ts';
import { etiquettes } from '../domain/parc/etiquettes.ts';
import { comparerTextes } from '../domain/parc/ordre.ts';
import type { Parc } from '../domain/parc/parc.ts';
import { reconnaitre } from '../domain/parc/reconnaitre.ts';
import { feuillesDuClasseur, plagesDuClasseur } from '../excel/classeur.ts';
import {
  ActionRefusee,
  type ChoixDonnees,
  type SourceTrouvee,
  type Suivi,
  type Territoires,
} from './contrat.ts';
import { verifier } from './verifier.ts';

/** The sheets that may hold the landlord's file, the example included, with what each seems to be. */
export async function inspecterClasseur(suivi: Suivi): Promise<readonly SourceTrouvee[]> {
  const noms = (await feuillesDuClasseur())
    .filter(({ visible, marque }) => visible && (marque === null || marque.role === 'exemple'))
    .map(({ nom }) => nom);
  let lues = 0;
  const plages = await plagesDuClasseur(noms, (nom) => {
    verifier(suivi);
    suivi.progres?.({ etape: `Lecture de « ${nom} »`, fait: lues++, total: noms.length });
  });
  verifier(suivi);
  return plages
    .filter(({ cellules }) => cellules.length > 0)
    .map((plage) => decrire(plage, { feuille: plage.feuille, colonnes: {}, cle: null }))
    .sort((a, b) => interet(b) - interet(a));
}

/** Recognises one sheet again with the user's corrections. */
export async function reconnaitreFeuille(choix: ChoixDonnees): Promise<SourceTrouvee> {
  return decrire(await plageDe(choix.feuille), choix);
}

/** The used range of a sheet that the user named; refused when the sheet is gone. */
export async function plageDe(feuille: string): Promise<Plage> {
  const presentes = await feuillesDuClasseur();
  if (!presentes.some(({ nom }) => nom === feuille))
    throw new ActionRefusee(
      `La feuille « ${feuille} » n’est plus dans le classeur. Choisissez vos données à l’étape 1.`,
    );
  const [plage] = await plagesDuClasseur([feuille]);
  return plage ?? { feuille, row: 0, column: 0, cellules: [] };
}

function decrire(plage: Plage, choix: ChoixDonnees): SourceTrouvee {
  const reconnaissance = reconnaitre(plage, choix.colonnes);
  const refus = reconnaissance.remarques.find(({ gravite }) => gravite === 'refus');
  if (refus) return { feuille: plage.feuille, lisible: false, phrase: refus.phrase, cellule: refus.cellule };
  const construit = construireParc(plage, reconnaissance, { cle: choix.cle });
  if (!construit.ok)
    return {
      feuille: plage.feuille,
      lisible: false,
      phrase: construit.probleme.phrase,
      cellule: construit.probleme.cellule,
    };
  return {
    feuille: plage.feuille,
    lisible: true,
    reconnaissance: { ...reconnaissance, remarques: [...reconnaissance.remarques, ...construit.remarques] },
    cles: clesPossibles(construit.parc),
    territoires: territoiresDe(construit.parc),
  };
}

function territoiresDe(parc: Parc): Territoires {
  const nommes = (echelle: keyof Territoires) => {
    const noms = new Set(etiquettes(parc, echelle));
    return [...noms].filter((nom) => nom !== null).sort(comparerTextes);
  };
  return {
    departement: nommes('departement'),
    epci: nommes('epci'),
    grandTerritoire: nommes('grandTerritoire'),
    commune: nommes('commune'),
    quartier: nommes('quartier'),
    qpv: nommes('qpv'),
  };
}

/** The likeliest file first: one that is understood, then the surest, then the longest. */
function interet(source: SourceTrouvee): number {
  return source.lisible
    ? 1 + source.reconnaissance.confiance + Math.min(1, source.reconnaissance.lignes / 1e6)
    : 0;
}
