{{%AUTOESCAPE context="HTML"}}
{{#BINDS}}<p>[[Until a finding has been served, the contract may not take effect ({{ART_7}} of the Measures).]]</p>{{/BINDS}}
{{#BINDS_NOT}}<p>[[Until a finding has been served the purchase is under review; a contract that depends on its result does not take effect before.]]</p>{{/BINDS_NOT}}
