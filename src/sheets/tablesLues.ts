import type { Diagnostic, TableLue } from '../domain/diagnostic.ts';
import { libelleDeChamp } from '../domain/parc/libelles.ts';
import { NATURES } from '../domain/parc/parc.ts';
import type { ColonneReconnue } from '../domain/parc/reconnaissance.ts';
import { nombre, texte } from './cellules.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

/** Every table of the last wave, each sheet once: a table parted by years is one. */
export function tablesLues({ tables, parc, reconnaissance }: Diagnostic): readonly TableLue[] {
  return tables.length > 0 ? tables : [{ parc, reconnaissance }];
}

/** A row for each column that may be read, of every table, with the sheet it stands on. */
export function colonnesLues(tables: readonly TableLue[]): PlanCell[][] {
  return [
    [
      texte('Colonne du fichier', 'entete'),
      texte('Lue comme', 'entete'),
      texte('Confiance', 'enteteNombre'),
      texte('Feuille', 'entete'),
    ],
    ...tables.flatMap(({ reconnaissance: { colonnes, feuille } }) =>
      colonnes.filter(({ ecart }) => ecart === undefined).map((colonne) => colonneLue(colonne, feuille)),
    ),
  ];
}

function colonneLue({ entete, champ, confiance }: ColonneReconnue, feuille: string): PlanCell[] {
  return [
    texte(entete, 'texteLong'),
    ...(champ === null
      ? [texte('non utilisée'), texte('')]
      : [texte(libelleDeChamp(champ), 'texteLong'), nombre(confiance, 'couverture')]),
    texte(feuille, 'texteApresNombre'),
  ];
}

/** What each table was taken for: its rows, its year, and how many of its columns are used. */
export function tablesEnLignes(tables: readonly TableLue[]): PlanCell[][] {
  return [
    [texte(tables.length > 1 ? 'Tables lues' : 'Table lue', 'section')],
    [
      texte('Feuille', 'entete'),
      texte('Nature', 'entete'),
      texte('Lignes', 'enteteNombre'),
      texte('Plage, année, colonnes', 'entete'),
    ],
    ...tables.map(({ parc, reconnaissance: { plage, libelle, feuille, colonnes } }) => {
      const utiles = colonnes.filter(({ champ }) => champ !== null).length;
      const annee = parc.millesime === null ? 'année non renseignée' : String(parc.millesime);
      const nature = `${libelle} : une ligne par ${NATURES[parc.nature].un}`;
      return [
        texte(feuille, 'texteLong'),
        texte(nature, 'texteLong'),
        nombre(parc.lignes),
        texte(`${plage}, ${annee}, ${utiles} sur ${colonnes.length} colonnes utilisées`, 'texteApresNombre'),
      ];
    }),
  ];
}

/** Columns never read, by their header alone, and why. */
export function colonnesEcartees(tables: readonly TableLue[]): PlanCell[][] {
  const titre = [texte('Colonnes laissées de côté', 'section')];
  const lignes = tables.flatMap(({ reconnaissance: { colonnes, feuille } }) =>
    colonnes.flatMap(({ entete, ecart }) => {
      if (ecart === undefined) return [];
      const raison =
        ecart === 'interdite'
          ? 'interdite : nationalité ou origine, jamais lue'
          : 'personnelle : inutile au diagnostic, reprise sur aucune feuille';
      return [[texte(entete), texte(raison), texte(''), texte(feuille, 'texteApresNombre')]];
    }),
  );
  return lignes.length === 0
    ? [titre, ...notes('Aucune colonne personnelle ou interdite n’a été trouvée.')]
    : [titre, ...lignes];
}
