declare module '*.json?en-XA' {
  const messages: Record<string, string>;
  export default messages;
}
declare module '*.json?deferred' {
  const messages: Record<string, string>;
  export default messages;
}
declare module '*.json?deferred&en-XA' {
  const messages: Record<string, string>;
  export default messages;
}
