import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { catalogueDe } from '../../domain/indicateurs/catalogue.ts';
import { FAMILLES, type Indicateur } from '../../domain/indicateurs/indicateur.ts';
import { plier } from '../../domain/parc/texte.ts';
import { Depliant } from '../Depliant.tsx';
import { MOTS } from '../mots.ts';
import type { Reglages } from '../reglages.ts';
import { Famille } from './Famille.tsx';

const mots = MOTS.methode;

const useStyles = makeStyles({
  recherche: { width: '100%', maxWidth: 'none' },
  familles: { paddingInlineStart: tokens.spacingHorizontalM },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The catalogue, family by family, to keep from; each indicator with its caution one click away. */
export function Indicateurs({ methode, changer }: Pick<Reglages, 'methode' | 'changer'>) {
  const styles = useStyles();
  const [cherche, setCherche] = useState('');
  const catalogue = catalogueDe(methode);
  const retenus = new Set(methode.indicateurs);
  const cocher = (codes: ReadonlySet<string>, coches: boolean) => {
    const suivants = catalogue.filter(({ code }) => (codes.has(code) ? coches : retenus.has(code)));
    changer({ ...methode, indicateurs: suivants.map(({ code }) => code) });
  };
  const trouves = chercher(catalogue, cherche);
  const familles = FAMILLES.flatMap((famille) => {
    const membres = trouves.filter((indicateur) => indicateur.famille === famille);
    return membres.length === 0 ? [] : [{ famille, membres }];
  });
  const enCours = cherche.trim() !== '';
  return (
    <>
      <SearchBox
        className={styles.recherche}
        placeholder={mots.chercher}
        aria-label={mots.chercher}
        value={cherche}
        onChange={(_, { value }) => setCherche(value)}
      />
      <p role="status" className={styles.discret}>
        {enCours && mots.trouves(trouves.length)}
      </p>
      <div className={styles.familles}>
        {familles.map(({ famille, membres }) => (
          <Depliant
            // A search opens what it finds; without one, families fold again.
            key={`${famille} ${enCours}`}
            ouvert={enCours}
            titre={`${mots.familles[famille]} · ${mots.retenus(membres.filter((i) => retenus.has(i.code)).length, membres.length)}`}
          >
            <Famille nom={mots.familles[famille]} membres={membres} retenus={retenus} cocher={cocher} />
          </Depliant>
        ))}
      </div>
    </>
  );
}

/** Indicators whose name, short name or code holds every word looked for. */
function chercher(catalogue: readonly Indicateur[], cherche: string): readonly Indicateur[] {
  const mots = cherche
    .split(/\s+/)
    .map(plier)
    .filter((mot) => mot !== '');
  return catalogue.filter(({ code, libelle, court }) => {
    const texte = [code, libelle, court].map(plier).join(' ');
    return mots.every((mot) => texte.includes(mot));
  });
}
