{{%AUTOESCAPE context="HTML"}}
{{! May the contract take effect (Article 7), in one bold sentence. }}
{{#CONTRACT_MAY}}<div class="app-verdict app-verdict--may"><p><strong>{{CONTRACT_SENTENCE}}</strong></p></div>{{/CONTRACT_MAY}}
{{#CONTRACT_MAY_NOT}}<div class="app-verdict app-verdict--may-not"><p><strong>{{CONTRACT_SENTENCE}}</strong></p></div>{{/CONTRACT_MAY_NOT}}
