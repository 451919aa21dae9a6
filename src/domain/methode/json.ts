import { CATALOGUE } from '../indicateurs/catalogue.ts';
import { COMPOSITES, compositeDe } from './composites.ts';
import { type Methode, schemaMethode } from './methode.ts';
import { direProbleme, nomDuChemin } from './refus.ts';
import { verifierComposite } from './verifierComposite.ts';

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
export function verifierMethode(methode: Methode): string[] {
  const { indicateurs, reference, typologie } = methode;
  const phrases: string[] = [];
  const connus = new Set(CATALOGUE.map(({ code }) => code));
  for (const code of indicateurs)
    if (!connus.has(code)) phrases.push(`indicateurs : « ${code} » n’existe pas.`);
  for (const nom of COMPOSITES) phrases.push(...verifierComposite(compositeDe(methode, nom), nom));
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
