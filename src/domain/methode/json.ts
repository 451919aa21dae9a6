import { CATALOGUE } from '../indicateurs/catalogue.ts';
import { type Methode, schemaMethode } from './methode.ts';
import { direProbleme, nomDuChemin } from './refus.ts';

export type MethodeLue =
  | { readonly ok: true; readonly methode: Methode }
  /** `phrase` says the first refusal, `phrases` all of them. */
  | { readonly ok: false; readonly phrase: string; readonly phrases: readonly string[] };

/** A method as a JSON text, to keep or to send to another landlord. */
export function ecrireMethode(methode: Methode): string {
  return `${JSON.stringify(methode, null, 2)}\n`;
}

/**
 * A method from a JSON text. Refusals are French sentences that name what is wrong: « poids de I03 : un nombre
 * positif est attendu. ».
 */
export function lireMethode(json: string): MethodeLue {
  let brute: unknown;
  try {
    brute = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return refuser(['Ce fichier n’est pas une méthode : le texte n’est pas du JSON valide.']);
  }
  if (
    typeof brute !== 'object' ||
    brute === null ||
    !('format' in brute) ||
    brute.format !== 'cil-methode-1'
  ) {
    return refuser([
      'Ce fichier n’est pas une méthode de « CIL pour Excel » (format « cil-methode-1 » attendu).',
    ]);
  }
  const lue = schemaMethode.safeParse(brute);
  if (!lue.success) {
    return refuser(
      lue.error.issues.map((probleme) => `${nomDuChemin(probleme.path, brute)} : ${direProbleme(probleme)}.`),
    );
  }
  const incoherences = verifierMethode(lue.data);
  return incoherences.length === 0 ? { ok: true, methode: lue.data } : refuser(incoherences);
}

/** What a well-formed method may still have wrong; nothing when it can be applied. */
export function verifierMethode({ indicateurs, precarite, reference, typologie }: Methode): string[] {
  const phrases: string[] = [];
  const connus = new Map(CATALOGUE.map((indicateur) => [indicateur.code, indicateur]));
  for (const code of indicateurs)
    if (!connus.has(code)) phrases.push(`indicateurs : « ${code} » n’existe pas.`);
  for (const { code } of precarite.composantes) {
    if (connus.get(code)?.forme !== 'part') {
      phrases.push(`composantes de l’indice : « ${code} » n’est pas une part du catalogue.`);
    }
  }
  const codes = precarite.composantes.map(({ code }) => code);
  const double = codes.find((code, rang) => codes.indexOf(code) !== rang);
  if (double) phrases.push(`composantes de l’indice : « ${double} » figure deux fois.`);
  if (precarite.composantes.every(({ poids }) => poids === 0)) {
    phrases.push('poids de l’indice : ils sont tous nuls, un au moins doit être positif.');
  }
  if (reference.echelle !== 'ensemble' && !reference.nom?.trim()) {
    phrases.push('référence : le nom du territoire manque.');
  }
  typologie.forEach(({ conditions }, rang) => {
    const derniere = rang === typologie.length - 1;
    if (derniere && conditions.length > 0) {
      phrases.push(
        'typologie : la dernière règle doit être sans condition, pour que chaque résidence ait un type.',
      );
    }
    if (!derniere && conditions.length === 0) {
      phrases.push(
        `typologie : la règle ${rang + 1} est sans condition, les suivantes ne serviraient jamais.`,
      );
    }
  });
  return phrases;
}

function refuser(phrases: readonly string[]): MethodeLue {
  return { ok: false, phrase: phrases[0] ?? '', phrases };
}
