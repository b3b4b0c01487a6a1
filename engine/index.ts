export { type Engine, openEngine } from './openEngine.ts'
export { restoreData } from './restoreData.ts'
export { diskRefusal } from './store/diskTrouble.ts'
