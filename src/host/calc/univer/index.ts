// The formula engine on Univer.
export { univerEngine } from './engine';
