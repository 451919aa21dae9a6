import { accord } from './accords.ts';
import { nombre, type Phrases } from './phrases.ts';

/** What may be said of residences grouped to be shown, and of bands that would be better shown as one. */
export interface ProblemesDeRegroupement {
  'residence-en-double': { readonly cle: string };
  'groupe-deplace': {
    readonly groupe: string;
    readonly ancien: string;
    /** Names of those that are in one and not in the other. */
    readonly residences: readonly string[];
    readonly effectif: number;
  };
  'groupe-saisi-sous-le-seuil': {
    readonly groupe: string;
    readonly effectif: number;
    readonly seuil: number;
    readonly strict: boolean;
  };
  'groupe-saisi-hors-secteur': { readonly groupe: string; readonly secteurs: readonly string[] };
  'fusion-de-tranches': {
    /** Code and short label of the union. */
    readonly reunion: string;
    readonly court: string;
    readonly tranches: readonly string[];
    /** Cells under the threshold saved, and cells that could be shown and no longer would be. */
    readonly gain: number;
    readonly perte: number;
  };
}

const CITEES = 4;

const citer = (noms: readonly string[]): string =>
  noms
    .slice(0, CITEES)
    .map((nom) => `« ${nom} »`)
    .join(', ') + (noms.length > CITEES ? ' et d’autres' : '');

export const phrasesDeRegroupement: Phrases<ProblemesDeRegroupement> = {
  'residence-en-double': (p) => `La résidence « ${p.cle} » est donnée deux fois. N’en gardez qu’une ligne.`,
  'groupe-deplace': (p) =>
    `« ${p.groupe} » ne diffère du groupe « ${p.ancien} » de la dernière fois que par ${citer(p.residences)}, soit ${accord(p.effectif, 'unité')} : si l’un a été diffusé, l’autre les ferait retrouver par soustraction. Reprenez la composition précédente dans « Votre groupe ».`,
  'groupe-saisi-sous-le-seuil': (p) =>
    `« ${p.groupe} », choisi par vous, ne peut pas être montré : un effectif y vaut ${nombre(p.effectif)}, il en faut ${p.strict ? 'plus de' : 'au moins'} ${nombre(p.seuil)}. Ajoutez-lui une résidence voisine, ou effacez la saisie.`,
  'groupe-saisi-hors-secteur': (p) =>
    `« ${p.groupe} », choisi par vous, réunit plusieurs secteurs (${citer(p.secteurs)}) : il ne peut entrer dans le total d’aucun. Formez plutôt un groupe dans chaque secteur.`,
  'fusion-de-tranches': (p) =>
    `Utiliser ${p.reunion} (${p.court}) à la place de ${p.tranches.slice(0, -1).join(', ')} et ${p.tranches.at(-1)} : ${accord(p.gain, 'cellule')} de moins sous le seuil, ${accord(p.tranches.length - 1, 'tranche')} de moins${p.perte > 0 ? ` (${accord(p.perte, 'cellule montrable', 'cellules montrables')} de moins)` : ''}.`,
};
