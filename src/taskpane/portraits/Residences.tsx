import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Galerie } from '../../actions/contrat.ts';
import { PLUS_PRECAIRES } from '../../domain/portraits/chiffresCles.ts';
import { lesPlusPrecaires } from '../../domain/portraits/choisir.ts';
import { MOTS_DE_PORTRAITS } from '../motsDePortraits.ts';
import { Filtres } from './Filtres.tsx';
import { filtrer, SANS_FILTRE } from './filtrer.ts';

const mots = MOTS_DE_PORTRAITS;
/** Rows drawn at most: further ones are found by searching. */
const MONTREES = 100;

const useStyles = makeStyles({
  boutons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  liste: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '16rem',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The residences to choose from, and the quick choices. */
export function Residences(props: {
  readonly galerie: Galerie;
  readonly choisies: ReadonlySet<string>;
  readonly choisir: (cles: ReadonlySet<string>) => void;
}) {
  const styles = useStyles();
  const { galerie, choisies, choisir } = props;
  const { residences } = galerie;
  const [filtre, setFiltre] = useState(SANS_FILTRE);
  const trouvees = filtrer(residences, filtre);
  const faits = new Set(galerie.faits);
  const basculer = (cle: string, cochee: boolean) => {
    const nouvelles = new Set(choisies);
    if (cochee) nouvelles.add(cle);
    else nouvelles.delete(cle);
    choisir(nouvelles);
  };
  return (
    <>
      <div className={styles.boutons}>
        {residences.length > PLUS_PRECAIRES && residences.some(({ rang }) => rang !== null) && (
          <Button size="small" onClick={() => choisir(new Set(lesPlusPrecaires(residences, PLUS_PRECAIRES)))}>
            {mots.plusPrecaires(PLUS_PRECAIRES)}
          </Button>
        )}
        <Button size="small" onClick={() => choisir(new Set(residences.map(({ cle }) => cle)))}>
          {mots.toutes}
        </Button>
        <Button size="small" onClick={() => choisir(new Set())}>
          {mots.aucune}
        </Button>
      </div>
      <Filtres residences={residences} filtre={filtre} changer={setFiltre} />
      {trouvees.length === 0 ? (
        <p className={styles.discret}>{mots.rien}</p>
      ) : (
        <>
          {trouvees.length < residences.length && (
            <div className={styles.boutons}>
              <Button
                size="small"
                onClick={() => choisir(new Set([...choisies, ...trouvees.map(({ cle }) => cle)]))}
              >
                {mots.cocher(trouvees.length)}
              </Button>
            </div>
          )}
          <ul className={styles.liste} aria-label={mots.liste}>
            {trouvees.slice(0, MONTREES).map(({ cle, nom, commune, type }) => (
              <li key={cle}>
                <Checkbox
                  checked={choisies.has(cle)}
                  onChange={(_, { checked }) => basculer(cle, checked === true)}
                  label={[
                    cle === nom ? cle : `${cle} · ${nom}`,
                    ...(commune === null ? [] : [commune]),
                    mots.nomDuType(type),
                    ...(faits.has(cle) ? [mots.dejaFait] : []),
                  ].join(' · ')}
                />
              </li>
            ))}
          </ul>
          {trouvees.length > MONTREES && (
            <p className={styles.discret}>{mots.suite(MONTREES, trouvees.length)}</p>
          )}
        </>
      )}
    </>
  );
}
