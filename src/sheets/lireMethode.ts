import { reperesChanges } from '../domain/grille/reperes.ts';
import { FRAGILITES, type NomDeComposite } from '../domain/methode/composites.ts';
import { type Methode, schemaMethode } from '../domain/methode/methode.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { MOTS, MOTS_CONDITION } from './motsMethode.ts';
import { FEUILLES, NOMS, NOMS_DES_INDICES, nomDeCondition, nomDeRegle, nomDuRepere } from './noms.ts';

/** A method, or why there is none and the name of the cell to look at. */
export type LectureDeMethode =
  | { readonly ok: true; readonly methode: Methode }
  | { readonly ok: false; readonly phrase: string; readonly nom: string };

type Noms = ReadonlyMap<string, Cellule>;

/** Carries a refusal out of the reading of one cell. */
class CelluleRefusee extends Error {
  constructor(
    readonly nom: string,
    readonly attendu: string,
  ) {
    super(attendu);
  }
}

/**
 * A method from the named cells of « CIL Méthode », whatever the user typed in them: numbers as numbers or French
 * text, dates as dates or text. Gives back exactly what `planMethode` wrote.
 *
 * @example lireMethodeDeFeuille(new Map([['CIL_Seuil', 'onze'], …]))
 * // { ok: false, nom: 'CIL_Seuil', phrase: '« CIL Méthode », cellule CIL_Seuil : un nombre est attendu, …' }
 */
export function lireMethodeDeFeuille(noms: Noms): LectureDeMethode {
  try {
    const lu = schemaMethode.safeParse(methodeBrute(noms));
    if (lu.success) return { ok: true, methode: lu.data };
    const [probleme] = lu.error.issues;
    return refus(nomDuChemin(probleme?.path ?? [], noms), 'la valeur n’est pas permise par la méthode', noms);
  } catch (erreur) {
    if (erreur instanceof CelluleRefusee) return refus(erreur.nom, erreur.attendu, noms);
    throw erreur;
  }
}

function methodeBrute(noms: Noms) {
  return {
    format: 'cil-methode-1',
    nom: lireTexte(noms, NOMS.nom),
    version: lireTexte(noms, NOMS.version),
    auteur: lireTexte(noms, NOMS.auteur),
    date: lireDate(noms, NOMS.date),
    profil: lireTexte(noms, NOMS.profil),
    reference: {
      echelle: lireChoix(noms, NOMS.referenceEchelle, MOTS.echelle),
      nom: lireTexte(noms, NOMS.referenceNom) || null,
      annee: vide(noms, NOMS.referenceAnnee) ? null : lireNombre(noms, NOMS.referenceAnnee),
    },
    indicateurs: lireCodes(noms, NOMS.indicateurs),
    precarite: lireComposite(noms, 'precarite'),
    fragilite: Object.fromEntries(
      // A sheet written before the fragility indices has none of their cells: the schema gives its defaults.
      FRAGILITES.filter((nom) => noms.has(NOMS_DES_INDICES[nom].composantes)).map((nom) => [
        nom,
        lireComposite(noms, nom),
      ]),
    ),
    seuilRevenu: lireNombre(noms, NOMS.seuilRevenu),
    fenetreEmmenages: lireNombre(noms, NOMS.fenetreEmmenages),
    secret: {
      seuil: lireNombre(noms, NOMS.seuil),
      strict: lireChoix(noms, NOMS.secretStrict, MOTS.ouiNon) === 'true',
      zeros: lireChoix(noms, NOMS.secretZeros, MOTS.ouiNon) === 'true',
      lecture: lireChoix(noms, NOMS.secretLecture, MOTS.lecture),
    },
    tolerance: lireNombre(noms, NOMS.tolerance),
    typologie: lireRegles(noms),
    ...lireLaGrille(noms),
  };
}

/** A workbook made before the grid has no such cells: the schema's own defaults then hold. */
function lireLaGrille(noms: Noms) {
  if (!noms.has(NOMS.polarite)) return {};
  return {
    grille: {
      polarite: lireChoix(noms, NOMS.polarite, MOTS.polarite),
      reperes: reperesChanges((code, rang) => lireTexte(noms, nomDuRepere(code, rang)) || null),
    },
  };
}

function lireComposite(noms: Noms, indice: NomDeComposite) {
  const siens = NOMS_DES_INDICES[indice];
  return {
    agregation: lireChoix(noms, siens.agregation, MOTS.agregation),
    composantes: lireCodes(noms, siens.composantes).map((code) => ({
      code,
      poids: lireNombre(noms, siens.poids(code)),
      sens: Number(lireChoix(noms, siens.sens(code), MOTS.sens)),
    })),
    couvertureMinimale: lireNombre(noms, siens.couvertureMinimale),
  };
}

function lireRegles(noms: Noms) {
  const regles = [];
  for (let r = 0; noms.has(nomDeRegle(r, 'Type')); r++) {
    const conditions = [];
    for (let c = 0; noms.has(nomDeCondition(r, c, 'Limite')); c++) {
      const nom = nomDeCondition(r, c, 'Mesure');
      const mots = lireTexte(noms, nom);
      const condition = MOTS_CONDITION[mots.replaceAll('>=', '≥').replaceAll('<=', '≤').trim()];
      if (!condition)
        throw new CelluleRefusee(
          nom,
          'une mesure et une comparaison sont attendues (« indice de précarité > »)',
        );
      conditions.push({ ...condition, limite: lireNombre(noms, nomDeCondition(r, c, 'Limite')) });
    }
    regles.push({
      type: lireNombre(noms, nomDeRegle(r, 'Type')),
      conditions,
      toutes: lireChoix(noms, nomDeRegle(r, 'Conditions'), MOTS.toutes) === 'true',
    });
  }
  return regles;
}

const vide = (noms: Noms, nom: string): boolean => (noms.get(nom) ?? '') === '';

function lireTexte(noms: Noms, nom: string): string {
  const valeur = noms.get(nom) ?? '';
  if (typeof valeur === 'object') throw new CelluleRefusee(nom, 'un texte est attendu');
  return String(valeur);
}

function lireNombre(noms: Noms, nom: string): number {
  const valeur = noms.get(nom);
  if (typeof valeur === 'number') return valeur;
  const texte = typeof valeur === 'string' ? valeur.replaceAll(/\s/g, '').replace(',', '.') : '';
  const nombre = texte.endsWith('%') ? Number(texte.slice(0, -1)) / 100 : Number(texte);
  if (texte === '' || !Number.isFinite(nombre)) throw new CelluleRefusee(nom, 'un nombre est attendu');
  return nombre;
}

function lireChoix<Cle extends string>(noms: Noms, nom: string, mots: Readonly<Record<Cle, string>>): string {
  const lu = lireTexte(noms, nom).trim().toLowerCase();
  const trouve = Object.entries<string>(mots).find(([, mot]) => mot.toLowerCase() === lu);
  if (trouve) return trouve[0];
  const permis = Object.values<string>(mots).map((mot) => `« ${mot} »`);
  throw new CelluleRefusee(nom, `une de ces réponses est attendue : ${permis.join(', ')}`);
}

const lireCodes = (noms: Noms, nom: string): string[] =>
  lireTexte(noms, nom)
    .split(/[;,]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');

/** Excel's day 25 569 is 1 January 1970. */
const JOUR_1970 = 25_569;
const MS_PAR_JOUR = 86_400_000;

function lireDate(noms: Noms, nom: string): string {
  const valeur = noms.get(nom);
  if (typeof valeur === 'number') {
    const date = new Date((Math.floor(valeur) - JOUR_1970) * MS_PAR_JOUR);
    if (!Number.isNaN(date.getTime())) return date.toISOString().slice(0, 10);
  }
  const texte = lireTexte(noms, nom).trim();
  const francaise = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(texte);
  if (!francaise) return texte;
  const [, jour = '', mois = '', annee = ''] = francaise;
  return `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
}

function refus(nom: string, attendu: string, noms: Noms): LectureDeMethode {
  const valeur = noms.get(nom);
  const trouve =
    valeur === undefined
      ? 'la cellule de ce nom n’existe plus'
      : valeur === null || valeur === ''
        ? 'la cellule est vide'
        : `« ${typeof valeur === 'object' ? valeur.erreur : valeur} » y est écrit`;
  return {
    ok: false,
    nom,
    phrase: `« ${FEUILLES.methode} », cellule ${nom} : ${attendu}, ${trouve}. Corrigez-la, ou choisissez à nouveau un profil.`,
  };
}

/** Which named cell a place in the schema comes from. */
function nomDuChemin(chemin: readonly PropertyKey[], noms: Noms): string {
  const [tete, second, troisieme] = chemin;
  if (tete === 'reference')
    return second === 'nom'
      ? NOMS.referenceNom
      : second === 'annee'
        ? NOMS.referenceAnnee
        : NOMS.referenceEchelle;
  if (tete === 'secret') return second === 'seuil' ? NOMS.seuil : NOMS.secretLecture;
  if (tete === 'precarite') return nomDansLIndice('precarite', chemin.slice(1), noms);
  const fragilite = tete === 'fragilite' && FRAGILITES.find((nom) => nom === second);
  if (fragilite) return nomDansLIndice(fragilite, chemin.slice(2), noms);
  if (tete === 'grille') {
    return second === 'reperes' && typeof troisieme === 'string' ? nomDuRepere(troisieme, 0) : NOMS.polarite;
  }
  if (tete === 'typologie') return nomDeRegle(typeof second === 'number' ? second : 0, 'Type');
  const direct = Object.entries(NOMS).find(([cle]) => cle === tete);
  return direct ? direct[1] : NOMS.nom;
}

function nomDansLIndice(indice: NomDeComposite, [partie, rang]: readonly PropertyKey[], noms: Noms): string {
  const siens = NOMS_DES_INDICES[indice];
  if (partie !== 'composantes') return siens.couvertureMinimale;
  return typeof rang === 'number'
    ? siens.poids(lireCodes(noms, siens.composantes)[rang] ?? '')
    : siens.composantes;
}
