import { phrase } from '../messages/index.ts';
import type { Champ } from '../parc/champs.ts';
import type { Dossier } from '../parc/dossier.ts';
import { libelleDeChamp } from '../parc/libelles.ts';
import { NATURES, type NatureParc, type Parc } from '../parc/parc.ts';
import { naturesDe } from './calculs.ts';
import type { Calcul, ChampsAttendus, Indicateur } from './indicateur.ts';

export type CalculTrouve =
  | { readonly calcul: Calcul; readonly raison: null }
  /** The counts of the indicator stand in a table of residences. */
  | { readonly calcul: 'comptes'; readonly raison: null }
  | { readonly calcul: null; readonly raison: string };

/**
 * How the tables give an indicator: the first calculation that they allow, else the counts that a table of residences
 * already holds. When nothing does, why, in one sentence: what the nearest calculation lacks.
 */
export function calculDe({ code, calculs }: Indicateur, dossier: Dossier): CalculTrouve {
  const refus: { raison: string; proche: boolean }[] = [];
  for (const calcul of calculs) {
    const raison = manque(calcul, dossier);
    if (raison === null) return { calcul, raison: null };
    refus.push({ raison, proche: naturesDe(calcul).every((nature) => dossier.parcs.has(nature)) });
  }
  if (aSesComptes(code, dossier)) return { calcul: 'comptes', raison: null };
  const choisi = refus.find(({ proche }) => proche) ?? refus[0];
  return { calcul: null, raison: choisi?.raison ?? phrase({ code: 'comptes-absents', indicateur: code }) };
}

/** Whether a table of residences holds the indicator: a count and its base, or its value alone. */
function aSesComptes(code: string, { parcs }: Dossier): boolean {
  const residences = parcs.get('residences');
  if (!residences) return false;
  const { colonnes } = residences;
  const haut = colonnes.has(`${code}:effectif`) || colonnes.has(`${code}:somme`);
  return haut && colonnes.has(`${code}:base`);
}

function manque(calcul: Calcul, dossier: Dossier): string | null {
  switch (calcul.sorte) {
    case 'difference':
      return null;
    case 'lignes':
    case 'resume':
    case 'groupes':
      return manqueDans(calcul.nature, calcul.champs, dossier);
    case 'tables':
      return (
        manqueDans(calcul.numerateur.nature, calcul.numerateur.champs, dossier) ??
        manqueDans(calcul.base.nature, calcul.base.champs, dossier)
      );
  }
}

function manqueDans(nature: NatureParc, champs: ChampsAttendus, dossier: Dossier): string | null {
  const parc = dossier.parcs.get(nature);
  if (!parc) {
    return phrase({
      code: 'autre-nature',
      attendue: NATURES[nature].des,
      fichier: [...dossier.parcs.keys()].map((autre) => NATURES[autre].des).join(', '),
    });
  }
  const absents = sans(champs, (champ) => parc.colonnes.has(champ));
  if (absents.length > 0) return phrase({ code: 'colonnes-absentes', colonnes: absents });
  const vides = sans(champs, (champ) => estRemplie(parc, champ));
  return vides.length > 0 ? phrase({ code: 'colonnes-vides', colonnes: vides }) : null;
}

function sans(champs: ChampsAttendus, presente: (champ: Champ) => boolean): string[] {
  return champs.flatMap((attendu) => {
    const possibles: readonly Champ[] = typeof attendu === 'string' ? [attendu] : attendu;
    return possibles.some(presente) ? [] : [possibles.map(libelleDeChamp).join(' ou ')];
  });
}

function estRemplie(parc: Parc, champ: Champ): boolean {
  const colonne = parc.colonnes.get(champ);
  if (!colonne) return false;
  if (colonne.type === 'texte') return colonne.valeurs.some((valeur) => valeur !== null);
  return colonne.valeurs.some((valeur) => !Number.isNaN(valeur));
}
