import type { Cellule } from './cellule.ts';
import { lireCode, lireIdentifiant, lireTexte } from './codes.ts';
import { lireAnnee } from './dates.ts';
import { lireDpe, lireOccupation, lirePieces, lireQpv } from './etatDuLogement.ts';
import type { Genre } from './genres.ts';
import { lireActivite, lireLien, lireSexe, lireTypeDeMenage } from './situations.ts';
import { plier } from './texte.ts';
import { lireTranche } from './tranches.ts';
import { lireMesure, lireNombre, lireOuiNon } from './valeurs.ts';

/** What one cell says in a field of that kind; undefined when it is not understood. */
export type Lecture = (cellule: Cellule) => number | string | undefined;

/** How the cells of a kind of field are read. */
export function lectureDe(genre: Genre): Lecture {
  switch (genre.type) {
    case 'texte':
      return lireTexte;
    case 'identifiant':
      return lireIdentifiant;
    case 'code':
      return (cellule) => lireCode(cellule, genre.longueur);
    case 'nombre':
      return lireMesure;
    case 'part':
      return lireNombre;
    case 'annee':
      return lireAnnee;
    case 'ouinon':
      return lectureOuiNon(genre);
    case 'qpv':
      return lireQpv;
    case 'pieces':
      return lirePieces;
    case 'dpe':
      return lireDpe;
    case 'occupation':
      return lireOccupation;
    case 'typeMenage':
      return lireTypeDeMenage;
    case 'tranche':
      return lireTranche;
    case 'lien':
      return lireLien;
    case 'activite':
      return lireActivite;
    case 'sexe':
      return lireSexe;
  }
}

function lectureOuiNon({ oui = '', non = '', montant }: Extract<Genre, { type: 'ouinon' }>): Lecture {
  const [ouis, nons] = [motsDe(oui), motsDe(non)];
  return (cellule) => {
    const texte = typeof cellule === 'string' || typeof cellule === 'number' ? plier(String(cellule)) : '';
    if (ouis.has(texte)) return 1;
    if (nons.has(texte)) return 0;
    const lu = lireOuiNon(cellule);
    if (lu !== undefined || !montant) return lu;
    const somme = lireMesure(cellule);
    return somme === undefined || somme < 0 ? undefined : Number(somme > 0);
  };
}

const motsDe = (liste: string) => new Set(liste.split(' ').filter((mot) => mot !== ''));

const NUMERIQUES: ReadonlySet<Genre['type']> = new Set([
  'nombre',
  'part',
  'annee',
  'ouinon',
  'qpv',
  'pieces',
  'occupation',
]);

/** Whether the column is held as numbers. */
export const estNumerique = ({ type }: Genre): boolean => NUMERIQUES.has(type);
