import { type Element, tous } from './xml.ts';

/**
 * Targets of what a part refers to, by their ids: those inside the file as paths from its root, the others as written.
 *
 * @param arbres every part of the file, by its path
 */
export function relations(arbres: ReadonlyMap<string, Element | null>, chemin: string): Map<string, string> {
  const dossier = chemin.slice(0, chemin.lastIndexOf('/') + 1);
  const fichier = chemin.slice(dossier.length);
  return new Map(
    tous(arbres.get(`${dossier}_rels/${fichier}.rels`) ?? null, 'Relationship').map(({ attributes }) => {
      const { Id = '', Target = '', TargetMode } = attributes;
      return [Id, TargetMode === 'External' ? Target : depuisLaRacine(Target, dossier)];
    }),
  );
}

/** '../theme/theme1.xml' seen from 'xl/worksheets/' → 'xl/theme/theme1.xml'. */
function depuisLaRacine(cible: string, dossier: string): string {
  const chemin = cible.startsWith('/') ? cible : `/${dossier}${cible}`;
  const pas: string[] = [];
  for (const nom of chemin.split('/')) {
    if (nom === '..') pas.pop();
    else if (nom !== '' && nom !== '.') pas.push(nom);
  }
  return pas.join('/');
}
