new H5PStandalone.H5P(document.getElementById('exercise'), {
  h5pJsonPath: 'exercise',
  frameJs: 'player/frame.bundle.js',
  frameCss: 'player/styles/h5p.css',
});
