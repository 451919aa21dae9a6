import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ActionRefusee, type CartePreparee } from '../../actions/contrat.ts';
import { type ADessiner, figureDeCarte } from '../../sheets/carte/figure.ts';
import { comptesParClasse } from '../../sheets/carte/legendeDeFigure.ts';
import { useVolet } from '../contexte.ts';
import { MOTS_DE_CARTE as mots } from '../motsDeCarte.ts';
import { telecharger } from '../telecharger.ts';
import { enPng } from './image.ts';

const useStyles = makeStyles({
  outils: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  cote: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Dessinee = Omit<ADessiner, 'carte'>;

/** What the map becomes outside the pane: a picture on its sheet, files for other software. */
export function Sorties({
  preparee,
  dessinee,
}: {
  readonly preparee: CartePreparee;
  readonly dessinee: Dessinee;
}) {
  const styles = useStyles();
  const { actions, atelier } = useVolet();
  const { carte } = preparee;

  const inserer = async () => {
    const fait = await atelier.lancer(mots.insertion, async (suivi) => {
      const figure = figureDeCarte(
        { carte, ...dessinee },
        {
          titre: mots.image.titre,
          sousTitre: preparee.titre,
          source: mots.image.source(
            preparee.source,
            preparee.methode,
            new Date().toLocaleDateString('fr-FR'),
          ),
        },
      );
      const image = await enPng(figure);
      if (!image) throw new ActionRefusee(mots.imageImpossible);
      const classes = comptesParClasse(carte).map(({ classe, residences }) =>
        mots.classe(classe.libelle, residences),
      );
      const description = mots.image.description(preparee.titre, classes, '');
      await actions.insererCarte(preparee, { ...image, titre: mots.image.titre, description }, suivi);
      return true;
    });
    if (fait) atelier.dire({ intention: 'success', phrase: mots.inseree });
  };
  const exporter = (extension: 'csv' | 'geojson', contenu: string, type: string) => {
    const nom = mots.nomDuFichier(extension);
    telecharger(nom, contenu, type);
    atelier.dire({ intention: 'success', phrase: mots.exporte(nom) });
  };

  return (
    <div className={styles.outils}>
      <Button
        appearance="primary"
        disabledFocusable={atelier.travail !== null}
        onClick={() => void inserer()}
      >
        {mots.inserer}
      </Button>
      <p className={styles.discret}>{mots.insererAide}</p>
      <div className={styles.cote}>
        <Button onClick={() => exporter('csv', preparee.csv, 'text/csv;charset=utf-8')}>{mots.csv}</Button>
        <Button onClick={() => exporter('geojson', preparee.geojson, 'application/geo+json')}>
          {mots.geojson}
        </Button>
      </div>
      <p className={styles.discret}>{mots.exportAide}</p>
    </div>
  );
}
