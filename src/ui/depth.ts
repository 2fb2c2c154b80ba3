/** What lies behind the list, in a chunk of its own. */
import './forms.css';
import './details.css';
import './export.css';

export { Answers } from './Answers';
export { Details } from './Details';
export { ExportPanel } from './export/ExportPanel';
export { Diagnosis, Teach } from './Health';
export { MatrixReminder } from './OfferMatrixFacts';
export { ReadingPanel } from './ReadingPanel';
