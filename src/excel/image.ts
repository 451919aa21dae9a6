import type { PlanPicture } from '../sheets/plan.ts';
import { executer } from './executer.ts';

/** A picture as the pane drew it. */
export interface Image {
  /** PNG, without the head of a data URL. */
  readonly base64: string;
  /** Points. */
  readonly largeur: number;
  readonly hauteur: number;
  /** What the picture shows, for who cannot see it. */
  readonly titre: string;
  readonly description: string;
}

/** Puts a picture where the plan of a sheet says; the one that bore its name goes, so that they never pile up. */
export function poserImage(nomDeFeuille: string, place: PlanPicture, image: Image): Promise<void> {
  return executer(async (context) => {
    const feuille = context.workbook.worksheets.getItem(nomDeFeuille);
    const ancienne = feuille.shapes.getItemOrNullObject(place.name);
    const cellule = feuille.getRangeByIndexes(place.row, place.column, 1, 1);
    cellule.load('left,top');
    await context.sync();
    if (!ancienne.isNullObject) ancienne.delete();
    const dessin = feuille.shapes.addImage(image.base64);
    dessin.name = place.name;
    dessin.altTextTitle = image.titre;
    dessin.altTextDescription = image.description;
    // Unlocked while both sides are set: each would change the other.
    dessin.lockAspectRatio = false;
    dessin.left = cellule.left;
    dessin.top = cellule.top;
    dessin.width = image.largeur;
    dessin.height = image.hauteur;
    dessin.lockAspectRatio = true;
    dessin.placement = 'OneCell';
    feuille.activate();
    cellule.select();
    await context.sync();
  });
}

/** Takes a picture of ours away; whether there was one. */
export function retirerImage(nomDeFeuille: string, nom: string): Promise<boolean> {
  return executer(async (context) => {
    const feuille = context.workbook.worksheets.getItemOrNullObject(nomDeFeuille);
    await context.sync();
    if (feuille.isNullObject) return false;
    const image = feuille.shapes.getItemOrNullObject(nom);
    await context.sync();
    if (image.isNullObject) return false;
    image.delete();
    await context.sync();
    return true;
  });
}
