{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[The Measures as tables]]: {{TABLE_WORDS}}}}
<h1 class="govuk-heading-l">[[The Measures as tables]]</h1>
<p class="govuk-body">[[The very rows by which the program judges. Articles are those of the draft of 2019.]]</p>
<nav aria-label="[[Tables]]">
<ul class="app-tabs app-no-print">
{{#TAB}}<li><a href="/{{%LANG}}/help/statute?table={{TAB_NAME:u}}"{{#TAB_HERE}} aria-current="page"{{/TAB_HERE}}>{{TAB_WORDS}}</a></li>
{{/TAB}}
</ul>
</nav>
<h2 class="govuk-heading-m" id="table">{{TABLE_WORDS}}</h2>
{{%PART parts/stages.tpl}}
<div class="app-scroll" role="region" aria-labelledby="table" tabindex="0">
<table class="app-table">
<thead><tr>{{#HEAD_CELL}}<th scope="col">{{CELL}}</th>{{/HEAD_CELL}}</tr></thead>
<tbody>
{{#TABLE_ROW}}<tr id="{{ROW_ID}}">{{#ROW_CELL}}<td>{{CELL}}</td>{{/ROW_CELL}}</tr>
{{/TABLE_ROW}}
</tbody>
</table>
</div>
