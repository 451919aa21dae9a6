import { phrase } from '../messages/index.ts';
import type { Champ } from '../parc/champs.ts';
import { libelleDeChamp } from '../parc/libelles.ts';
import type { NatureParc, Parc } from '../parc/parc.ts';
import type { Indicateur } from './indicateur.ts';

const NATURES: Readonly<Record<NatureParc, string>> = { menages: 'ménages', logements: 'logements' };

/** Why a file cannot give an indicator, in one sentence; null when it can. */
export function nonCalculable({ nature, champs }: Indicateur, parc: Parc): string | null {
  if (nature !== parc.nature) {
    return phrase({ code: 'autre-nature', attendue: NATURES[nature], fichier: NATURES[parc.nature] });
  }
  const manquants = champs.flatMap((attendu) => {
    const possibles: readonly Champ[] = typeof attendu === 'string' ? [attendu] : attendu;
    const presente = possibles.some((champ) => parc.colonnes.has(champ));
    return presente ? [] : [possibles.map(libelleDeChamp).join(' ou ')];
  });
  if (manquants.length > 0) return phrase({ code: 'colonnes-absentes', colonnes: manquants });
  const vides = champs.flatMap((attendu) => {
    const possibles: readonly Champ[] = typeof attendu === 'string' ? [attendu] : attendu;
    return possibles.some((champ) => estRemplie(parc, champ))
      ? []
      : [possibles.map(libelleDeChamp).join(' ou ')];
  });
  return vides.length > 0 ? phrase({ code: 'colonnes-vides', colonnes: vides }) : null;
}

function estRemplie(parc: Parc, champ: Champ): boolean {
  const colonne = parc.colonnes.get(champ);
  if (!colonne) return false;
  if (colonne.type === 'texte') return colonne.valeurs.some((valeur) => valeur !== null);
  return colonne.valeurs.some((valeur) => !Number.isNaN(valeur));
}
