/** Writes docs/indicateurs.md from the catalogue. A test fails when it is not what the catalogue says today. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE } from '../src/domain/indicateurs/catalogue.ts';
import { textesDe } from '../src/domain/indicateurs/definition.ts';
import { dire } from '../src/domain/indicateurs/dire.ts';
import { FAMILLES, type Indicateur } from '../src/domain/indicateurs/indicateur.ts';

const root = path.resolve(import.meta.dirname, '..');

const TITRES: Readonly<Record<Indicateur['famille'], string>> = {
  precarite: 'Précarité économique',
  revenus: 'Diversité des revenus et nature des ressources',
  emploi: 'Emploi des majeurs',
  menages: 'Composition des ménages',
  emmenages: 'Emménagés récents',
  ages: 'Âges',
  occupation: 'Occupation des logements',
  fonctionnement: 'Fonctionnement locatif',
  parc: 'Structure du parc',
  loyers: 'Loyers et charges',
};

function guide(): string {
  const familles = FAMILLES.flatMap((famille) => {
    const membres = CATALOGUE.filter((indicateur) => indicateur.famille === famille);
    return membres.length === 0 ? [] : [`## ${TITRES[famille]}`, ...membres.map(fiche)];
  });
  return `${[ENTETE, ...familles].join('\n\n')}\n`;
}

const ENTETE = `# Les indicateurs

Ce guide est écrit à partir du catalogue par \`npm run docs\` : ne le modifiez pas à la main. Le seuil de revenu est
celui de la source, 40 % des plafonds PLUS, et les emménagés récents ceux des trois dernières années ; la méthode
peut changer les deux.

Dans une cellule, \`=CIL.DEFINITION("I01")\` donne la définition, \`=CIL.DEFINITION("I01";"precautions")\` les
précautions ; les autres champs sont \`formule\`, \`source\`, \`reference\` et \`libelle\`.

- Une part se calcule sur des effectifs réunis, jamais sur une moyenne de taux.
- Une donnée manquante n'est pas un zéro : la ligne sort de l'effectif et de la base.
- Une base nulle donne « non calculable », jamais 0.`;

function fiche(indicateur: Indicateur): string {
  const dits = textesDe(indicateur);
  const niveau = indicateur.niveau === 'socle' ? 'socle' : 'approfondissement';
  return [
    `### ${indicateur.code} · ${indicateur.libelle}`,
    '',
    `*${indicateur.court}* · ${niveau} · base en ${indicateur.unite}${indicateur.variante === undefined ? '' : ` · variante : ${indicateur.variante}`}`,
    '',
    `- **Définition.** ${dire(dits, 'definition')}`,
    `- **Précautions.** ${dire(dits, 'precautions')}`,
    `- **Repères publiés.** ${dire(dits, 'reference')}`,
    `- **Source.** ${dits.source}.`,
  ].join('\n');
}

/** Each file and what it must hold. */
export const ECRITS: readonly (readonly [string, () => string])[] = [['docs/indicateurs.md', guide]];

if (process.argv[1] === import.meta.filename) {
  for (const [file, ecrire] of ECRITS) writeFileSync(path.join(root, file), ecrire());
}
