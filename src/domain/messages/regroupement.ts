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
    `« ${p.groupe} », formé par vous, ne peut pas être montré : un effectif y vaut ${nombre(p.effectif)}, il en faut ${p.strict ? 'plus de' : 'au moins'} ${nombre(p.seuil)}. Ajoutez-lui une résidence voisine, ou effacez la saisie.`,
  'groupe-saisi-hors-secteur': (p) =>
    `« ${p.groupe} », formé par vous, réunit plusieurs secteurs (${citer(p.secteurs)}) : il ne peut entrer dans le total d’aucun. Formez plutôt un groupe dans chaque secteur.`,
};
