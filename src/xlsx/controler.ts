import type { EnTrop } from '../domain/messages/copie.ts';
import { Refus } from '../domain/messages/index.ts';
import { adresse } from '../domain/parc/cellule.ts';
import type { PlanCell, SheetPlan } from '../sheets/plan.ts';
import { chercherInterdits } from './interdits.ts';
import type { FeuilleRelue, FichierRelu } from './relire.ts';

/** The parts that a workbook of plain sheets is made of. */
const PARTIES =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|xl\/(_rels\/workbook\.xml\.rels|(workbook|styles|sharedStrings|theme\/theme1|worksheets\/sheet\d+)\.xml))$/;
/** A file can say which rows and columns each page repeats only by this name. */
const TITRES_REPETES = '_xlnm.Print_Titles';
const DATES = new Set(['dcterms:created', 'dcterms:modified']);

/**
 * Lets a copy go only if it holds what was planned and nothing more: every cell as planned, no formula, nothing hidden,
 * no name but those of repeated titles, no author, no part that a plain workbook has no use for, no forbidden text.
 *
 * @throws Refus that says what was found
 */
export function controlerCopie(
  relu: FichierRelu,
  plans: readonly SheetPlan[],
  interdits: readonly string[],
): void {
  for (const chemin of relu.parties.keys()) if (!PARTIES.test(chemin)) enTrop('partie', chemin);
  for (const { nom } of relu.noms) if (nom !== TITRES_REPETES) enTrop('nom', nom);
  for (const { nom, texte } of relu.proprietes) if (!DATES.has(nom)) enTrop('propriete', texte);
  aucun('commentaire', relu.commentaires);
  aucun('graphique', relu.caches);
  aucun('chaine', relu.chainesOrphelines);
  aucun('feuille', relu.feuilles.slice(plans.length), ({ nom }) => nom);
  plans.forEach((plan, rang) => {
    controlerFeuille(relu.feuilles[rang], plan, new Set(plans.map(({ name }) => name)));
  });
  chercherInterdits(relu, interdits);
}

function controlerFeuille(
  feuille: FeuilleRelue | undefined,
  plan: SheetPlan,
  presentes: ReadonlySet<string>,
): void {
  if (!feuille || feuille.nom !== plan.name) differente(plan.name, 'A1');
  if (!feuille.visible) enTrop('feuilleCachee', feuille.nom);
  aucun('formule', feuille.formules);
  aucun('ligneCachee', feuille.lignesCachees, (ligne) => `${feuille.nom}, ligne ${ligne}`);
  aucun('colonneCachee', feuille.colonnesCachees, (colonne) => `${feuille.nom}, colonne ${colonne}`);
  for (const { cible } of feuille.liens) if (!presentes.has(feuilleVisee(cible))) enTrop('lien', cible);
  for (const bande of feuille.enTetesEtPieds) if (bande !== `&C${plan.print.footer}`) enTrop('pied', bande);
  const prevues = valeursPrevues(plan);
  for (const { adresse: ou, valeur } of feuille.cellules) {
    if (prevues.get(ou) !== valeur) differente(plan.name, ou);
    prevues.delete(ou);
  }
  for (const ou of prevues.keys()) differente(plan.name, ou);
}

/** Values of a plan by their address; an empty text is a blank cell. */
function valeursPrevues({ blocks }: SheetPlan): Map<string, PlanCell['value']> {
  const valeurs = new Map<string, PlanCell['value']>();
  for (const { row, column, cells } of blocks)
    cells.forEach((ligne, r) => {
      ligne.forEach((cellule, c) => {
        if (cellule?.value !== undefined && cellule.value !== '')
          valeurs.set(adresse(row + r, column + c), cellule.value);
      });
    });
  return valeurs;
}

/** 'Protocole'!A1 → Protocole. */
const feuilleVisee = (cible: string): string =>
  cible.slice(0, cible.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'");

function aucun<T>(sorte: EnTrop, trouves: readonly T[], dire: (trouve: T) => string = String): void {
  const [premier] = trouves;
  if (premier !== undefined) enTrop(sorte, dire(premier));
}

function enTrop(sorte: EnTrop, detail: string): never {
  throw new Refus({ code: 'copie-en-trop', sorte, detail });
}

function differente(feuille: string, cellule: string): never {
  throw new Refus({ code: 'copie-differente', feuille, cellule });
}
