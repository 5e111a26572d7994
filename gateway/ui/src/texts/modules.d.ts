declare module '*.json?en-XA' {
  const messages: Record<string, string>;
  export default messages;
}
declare module '*.json?later' {
  const messages: Record<string, string>;
  export default messages;
}
declare module '*.json?later&en-XA' {
  const messages: Record<string, string>;
  export default messages;
}
