{{%AUTOESCAPE context="HTML"}}
{{#LAST_DAY}}<p class="date">[[The period ({{PERIOD}}) is {{DAYS}} working days, counted from the day after {{FROM}}, and ends on {{LAST_DAY}}.]]</p>{{/LAST_DAY}}
{{#PROVISIONAL}}<p class="provisional">[[This last day is provisional: the count runs into a year whose holiday notice is not published yet and uses the statutory holidays. It is counted again once the notice is published, and you will be told of the new date.]]</p>{{/PROVISIONAL}}
