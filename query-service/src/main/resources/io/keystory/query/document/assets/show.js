SwaggerUIBundle({
  url: "/api/swagger.json",
  dom_id: "#document",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  tagsSorter: "alpha",
  validatorUrl: null,
});
